using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ccs.Infrastructure.Identity.Migrations
{
    /// <inheritdoc />
    public partial class OtherNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_staff_NameWords",
                schema: "identity",
                table: "staff");

            migrationBuilder.AddColumn<string>(
                name: "OtherName",
                schema: "identity",
                table: "staff",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OtherName",
                schema: "identity",
                table: "staff");

            migrationBuilder.CreateIndex(
                name: "IX_staff_NameWords",
                schema: "identity",
                table: "staff",
                column: "NameWords");
        }
    }
}
