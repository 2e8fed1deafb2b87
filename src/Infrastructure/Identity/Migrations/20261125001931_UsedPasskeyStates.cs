using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ccs.Infrastructure.Identity.Migrations
{
    /// <inheritdoc />
    public partial class UsedPasskeyStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "used_passkey_states",
                schema: "identity",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_used_passkey_states", x => x.Hash);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "used_passkey_states",
                schema: "identity");
        }
    }
}
