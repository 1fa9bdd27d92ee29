using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records.Postgres.Migrations;

/// <summary>What officers write for the sections of annual statements.</summary>
[DbContext(typeof(PostgresAnalyticsDb))]
[Migration("0003_AddStatementTexts")]
public sealed class AddStatementTexts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "statement_text",
            table => new
            {
                id = table.Column<long>("bigint"),
                council_key = table.Column<int>("integer"),
                financial_year = table.Text(),
                section = table.Text(),
                text = table.Text(),
                saved_by = table.Text(),
                saved_at = table.Column<DateTimeOffset>("timestamp with time zone"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_statement_text", row => row.id);
                table.ForeignKey("FK_statement_text_council_council_key", row => row.council_key, "council", "key", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_statement_text_council_key", "statement_text", "council_key");
    }
}
