using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records.Sqlite.Migrations;

/// <summary>On each spend line, the contract that its file says it is on.</summary>
[DbContext(typeof(SqliteAnalyticsDb))]
[Migration("0009_AddContractReference")]
public sealed class AddContractReference : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("contract_reference", "spend_line", "TEXT", nullable: true);
}
