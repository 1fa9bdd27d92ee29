namespace Analytics.DuckDb;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name, in any case.</param>
/// <param name="Type">Its type; the digits of a decimal are the table's.</param>
public readonly record struct DuckDbColumn(string Name, DuckDbType Type);
