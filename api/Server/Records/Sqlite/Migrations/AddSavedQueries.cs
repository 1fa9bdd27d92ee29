using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records.Sqlite.Migrations;

/// <summary>Questions that are kept to be asked again.</summary>
[DbContext(typeof(SqliteAnalyticsDb))]
[Migration("0004_AddSavedQueries")]
public sealed class AddSavedQueries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "saved_query",
        table => new
        {
            id = table.Column<long>("INTEGER"),
            name = table.Column<string>("TEXT"),
            description = table.Column<string>("TEXT", nullable: true),
            document = table.Column<string>("TEXT"),
            variables = table.Column<string>("TEXT", nullable: true),
            owner = table.Column<string>("TEXT"),
            shared = table.Column<bool>("INTEGER"),
            updated_at = table.Column<DateTimeOffset>("TEXT"),
        },
        constraints: table => table.PrimaryKey("PK_saved_query", row => row.id));
}
