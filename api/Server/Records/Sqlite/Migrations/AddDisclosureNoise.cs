using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records.Sqlite.Migrations;

/// <summary>The noise of small counts, in the records so that a backup carries it: with another, two versions would tell a count apart.</summary>
[DbContext(typeof(SqliteAnalyticsDb))]
[Migration("0007_AddDisclosureNoise")]
public sealed class AddDisclosureNoise : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "disclosure_noise",
        table => new
        {
            id = table.Column<int>("INTEGER"),
            value = table.Column<int>("INTEGER"),
        },
        constraints: table => table.PrimaryKey("PK_disclosure_noise", row => row.id));
}
