using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Analytics.Api.Records.Sqlite.Migrations;

/// <summary>Beside each version, how far the audit log had come when it was read.</summary>
[DbContext(typeof(SqliteAnalyticsDb))]
[Migration("0005_AddLastAuditEntry")]
public sealed class AddLastAuditEntry : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("last_audit_entry", "data_version", "INTEGER", nullable: false, defaultValue: 0L);
        migrationBuilder.Sql("UPDATE data_version SET last_audit_entry = COALESCE((SELECT MAX(id) FROM audit_entry WHERE version_sequence = sequence), 0);");
    }
}
