using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ccs.Infrastructure.Identity.Migrations
{
    /// <inheritdoc />
    public partial class TriesAndDevices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "known_devices",
                schema: "identity",
                columns: table => new
                {
                    Mark = table.Column<string>(type: "text", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_devices", x => x.Mark);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_tries",
                schema: "identity",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Wrong = table.Column<int>(type: "integer", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_tries", x => x.Key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_known_devices_StaffId",
                schema: "identity",
                table: "known_devices",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_tries_LastAt",
                schema: "identity",
                table: "sign_in_tries",
                column: "LastAt");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_tries_Name",
                schema: "identity",
                table: "sign_in_tries",
                column: "Name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "known_devices",
                schema: "identity");

            migrationBuilder.DropTable(
                name: "sign_in_tries",
                schema: "identity");
        }
    }
}
