using System.Data.Common;
using System.Globalization;

namespace Analytics.Api.Records;

/// <summary>One table: its name, its columns in the order every statement uses, and how a row becomes an object and back.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Columns">The columns' names; the first is the key.</param>
/// <param name="Read">Makes an object of the reader's current row.</param>
/// <param name="Write">Gives an object's values in the order of the columns; null for NULL.</param>
internal sealed record Mapping<T>(string Table, string[] Columns, Func<DbDataReader, T> Read, Func<T, object?[]> Write)
{
    private readonly string[] _quoted = [.. Columns.Select(column => $"\"{column}\"")];

    public string Select => $"SELECT {string.Join(", ", _quoted)} FROM {Table}";

    public string SelectAll => $"{Select} ORDER BY {_quoted[0]}";

    public string Insert => $"INSERT INTO {Table} ({string.Join(", ", _quoted)}) VALUES ({string.Join(", ", _quoted.Select(Parameter))})";

    public string Update =>
        $"UPDATE {Table} SET {string.Join(", ", _quoted.Select((column, i) => $"{column} = {Parameter(column, i)}").Skip(1))} WHERE {_quoted[0]} = @p0";

    public string Delete => $"DELETE FROM {Table} WHERE {_quoted[0]} = @p0";

    public string DeleteAll => $"DELETE FROM {Table}";

    public string LastKey => $"SELECT COALESCE(MAX({_quoted[0]}), 0) FROM {Table}";

    /// <summary>The rows whose column has the value bound first, in the order of their keys.</summary>
    public string SelectWhere(string column) => Columns.Contains(column)
        ? $"{Select} WHERE \"{column}\" = @p0 ORDER BY {_quoted[0]}"
        : throw new ArgumentException($"The table {Table} has no column {column}.", nameof(column));

    private static string Parameter(string column, int position) => string.Create(CultureInfo.InvariantCulture, $"@p{position}");
}
