using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ccs.Infrastructure.Identity.Migrations
{
    /// <inheritdoc />
    public partial class SessionsAndPasswords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "MustChangePassword",
                schema: "identity",
                table: "staff",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Browser",
                schema: "identity",
                table: "sessions",
                type: "text",
                nullable: true);

            // Defaults that the model does not know: for the sessions that are open, and for those that a node of the release before opens meanwhile.
            migrationBuilder.AddColumn<Guid>(
                name: "Id",
                schema: "identity",
                table: "sessions",
                type: "uuid",
                nullable: false,
                defaultValueSql: "gen_random_uuid()");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LastSeenAt",
                schema: "identity",
                table: "sessions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<string>(
                name: "System",
                schema: "identity",
                table: "sessions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Way",
                schema: "identity",
                table: "sessions",
                type: "text",
                nullable: false,
                defaultValue: "Password");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_Id",
                schema: "identity",
                table: "sessions",
                column: "Id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_sessions_Id",
                schema: "identity",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "MustChangePassword",
                schema: "identity",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "Browser",
                schema: "identity",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "Id",
                schema: "identity",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "LastSeenAt",
                schema: "identity",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "System",
                schema: "identity",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "Way",
                schema: "identity",
                table: "sessions");
        }
    }
}
