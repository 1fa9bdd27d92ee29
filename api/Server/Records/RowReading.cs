using System.Data.Common;
using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>Reads columns that may be NULL, and the types that the database has no word for. Decimals are text, so that none is ever rounded.</summary>
internal static class RowReading
{
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? IntOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static long? LongOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static decimal? DecimalOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    public static bool? FlagOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetBoolean(column);

    public static DateOnly Date(this DbDataReader row, int column) => row.GetFieldValue<DateOnly>(column);

    public static DateOnly? DateOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Date(column);

    public static Pounds? PoundsOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : new Pounds(row.GetInt64(column));

    public static T Enum<T>(this DbDataReader row, int column) where T : struct, Enum => System.Enum.Parse<T>(row.GetString(column));

    public static T? EnumOrNull<T>(this DbDataReader row, int column) where T : struct, Enum => row.IsDBNull(column) ? null : row.Enum<T>(column);
}
