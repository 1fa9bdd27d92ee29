using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records.Sqlite.Migrations;

/// <summary>Beside each row in quarantine, which of its file's headings it stands under.</summary>
[DbContext(typeof(SqliteAnalyticsDb))]
[Migration("0006_AddHeadingRow")]
public sealed class AddHeadingRow : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<int>("heading_row", "import_issue", "INTEGER", nullable: false, defaultValue: 0);
}
