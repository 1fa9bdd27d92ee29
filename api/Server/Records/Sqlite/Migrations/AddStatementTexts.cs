using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records.Sqlite.Migrations;

/// <summary>What officers write for the sections of annual statements.</summary>
[DbContext(typeof(SqliteAnalyticsDb))]
[Migration("0008_AddStatementTexts")]
public sealed class AddStatementTexts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "statement_text",
            table => new
            {
                id = table.Column<long>("INTEGER"),
                council_key = table.Column<int>("INTEGER"),
                financial_year = table.Column<string>("TEXT"),
                section = table.Column<string>("TEXT"),
                text = table.Column<string>("TEXT"),
                saved_by = table.Column<string>("TEXT"),
                saved_at = table.Column<DateTimeOffset>("TEXT"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_statement_text", row => row.id);
                table.ForeignKey("FK_statement_text_council_council_key", row => row.council_key, "council", "key", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_statement_text_council_key", "statement_text", "council_key");
    }
}
