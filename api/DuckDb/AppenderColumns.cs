namespace Analytics.DuckDb;

/// <summary>Holds the columns that a program means to fill against those that the table has.</summary>
internal static class AppenderColumns
{
    /// <summary>The table's columns in the order given.</summary>
    /// <exception cref="ArgumentException">They differ; every difference is listed.</exception>
    internal static AppenderColumn[] Match(string table, AppenderColumn[] actual, ReadOnlySpan<DuckDbColumn> given)
    {
        var byName = actual.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        var left = byName.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var matched = new AppenderColumn[given.Length];
        var problems = new List<string>();

        for (var index = 0; index < given.Length; index++)
        {
            var (name, type) = given[index];
            if (!byName.TryGetValue(name, out var column))
                problems.Add($"'{name}' is not in the table");
            else if (!left.Remove(name))
                problems.Add($"'{name}' is given twice");
            else if (column.Type.Type != type)
                problems.Add($"'{name}' is {column.Type}, not {type}");
            else
                matched[index] = column;
        }

        problems.AddRange(actual.Where(column => left.Contains(column.Name)).Select(column => $"'{column.Name}' is not given"));
        return problems.Count == 0
            ? matched
            : throw new ArgumentException($"The columns are not those of table '{table}': {string.Join("; ", problems)}.", nameof(given));
    }
}
