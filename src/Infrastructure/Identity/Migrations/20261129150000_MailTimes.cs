using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ccs.Infrastructure.Identity.Migrations
{
    /// <inheritdoc />
    public partial class MailTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Mail",
                schema: "identity",
                table: "staff",
                type: "text",
                nullable: false,
                defaultValue: "Morning");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Mail",
                schema: "identity",
                table: "staff");
        }
    }
}
