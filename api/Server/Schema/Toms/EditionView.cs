using Analytics.Api.Model;

namespace Analytics.Api.Schema.Toms;

/// <summary>An edition as one reader sees it: one row a measure.</summary>
internal sealed class EditionView(string edition, IEnumerable<TomsMeasure> rows)
{
    private readonly Dictionary<string, TomsMeasure> _byReference = rows.ToDictionary(row => row.Reference, StringComparer.Ordinal);

    public string Edition => edition;

    /// <summary>By code.</summary>
    public IEnumerable<ThemeNode> Themes => _byReference.Values.DistinctBy(row => row.ThemeCode).OrderBy(row => row.ThemeCode, StringComparer.Ordinal).Select(row => new ThemeNode(this, row));

    public TomsMeasure? Find(string reference) => _byReference.GetValueOrDefault(reference);

    public MeasureNode? Measure(string reference) => Find(reference) is { } row ? new MeasureNode(this, row) : null;

    public ThemeNode? Theme(string code) => _byReference.Values.FirstOrDefault(row => row.ThemeCode == code) is { } row ? new ThemeNode(this, row) : null;

    public OutcomeNode? Outcome(string code) => _byReference.Values.FirstOrDefault(row => row.OutcomeCode == code) is { } row ? new OutcomeNode(this, row) : null;

    /// <summary>By code.</summary>
    public IEnumerable<OutcomeNode> OutcomesOf(string theme) =>
        _byReference.Values.Where(row => row.ThemeCode == theme).DistinctBy(row => row.OutcomeCode).OrderBy(row => row.OutcomeCode, StringComparer.Ordinal).Select(row => new OutcomeNode(this, row));

    /// <summary>By reference.</summary>
    public IEnumerable<MeasureNode> MeasuresOf(string outcome) =>
        _byReference.Values.Where(row => row.OutcomeCode == outcome).OrderBy(row => row.Reference, StringComparer.Ordinal).Select(row => new MeasureNode(this, row));
}

/// <summary>A theme, told by any row that stands under it.</summary>
internal sealed record ThemeNode(EditionView View, TomsMeasure Row)
{
    public string Code => Row.ThemeCode;

    public string Name => Row.Theme;

    public IEnumerable<OutcomeNode> Outcomes => View.OutcomesOf(Code);
}

/// <summary>An outcome, told by any row that stands under it.</summary>
internal sealed record OutcomeNode(EditionView View, TomsMeasure Row)
{
    public string Code => Row.OutcomeCode;

    public string Title => Row.Outcome;

    public ThemeNode Theme => new(View, Row);

    public IEnumerable<MeasureNode> Measures => View.MeasuresOf(Code);
}

/// <summary>A measure.</summary>
internal sealed record MeasureNode(EditionView View, TomsMeasure Row)
{
    public string Reference => Row.Reference;

    public string Title => Row.Title;

    public string Unit => Row.Unit;

    public decimal? ProxyValue => Row.ProxyValue;

    public OutcomeNode Outcome => new(View, Row);

    public bool RecordOnly => Row.ProxyValue is null;

    public Cohort? Cohort => Row.Cohort;
}
