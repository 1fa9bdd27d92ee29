using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Analytics.Api.Records.Postgres.Migrations;

internal static class ColumnText
{
    /// <summary>A column of text, which compares and sorts code point by code point wherever the server is, as the other engine does.</summary>
    public static OperationBuilder<AddColumnOperation> Text(this ColumnsBuilder table, bool nullable = false) =>
        table.Column<string>("text", nullable: nullable, collation: PostgresAnalyticsDb.Collation);
}
