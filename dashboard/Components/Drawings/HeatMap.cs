namespace Analytics.Dashboard.Components.Drawings;

/// <summary>Figures of one kind by two things, shaded from least to most.</summary>
/// <param name="Columns">What stands above.</param>
public sealed record HeatMap(IReadOnlyList<string> Columns, IReadOnlyList<HeatRow> Rows)
{
    public Shades Scale { get; } = Shades.Over(Rows.SelectMany(row => row.Cells).Where(cell => !cell.IsTotal).Select(cell => cell.Value));
}

/// <summary>A name with a cell for each column.</summary>
public sealed record HeatRow(string Name, IReadOnlyList<HeatCell> Cells);

/// <summary>One figure.</summary>
/// <param name="Value">Null where there is none, or it is withheld.</param>
/// <param name="Text">As people read it, or the symbol that says why there is none.</param>
/// <param name="IsTotal">A total is not shaded: it would outshine its parts.</param>
public sealed record HeatCell(decimal? Value, string Text, bool IsTotal = false)
{
    public static readonly HeatCell Nothing = new(Value: null, "–");
}
