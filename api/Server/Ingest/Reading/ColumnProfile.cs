namespace Analytics.Api.Ingest.Reading;

/// <summary>What all the cells of one column look like.</summary>
internal sealed class ColumnProfile
{
    private int _filled;
    private int _digits;
    private int _amounts;
    private int _dates;
    private int _dayFirst;
    private int _monthFirst;

    /// <summary>Day first where any value proves it or none speaks against it: these are British files.</summary>
    public DateOrder DateOrder => _dayFirst == 0 && _monthFirst > 0 ? DateOrder.MonthFirst : DateOrder.DayFirst;

    public void Add(ReadOnlySpan<char> cell, Content content)
    {
        if (cell.IsEmpty)
            return;

        _filled++;
        switch (content)
        {
            case Content.Date:
                Weigh(Dates.Weigh(cell));
                break;
            case Content.Amount:
                _amounts += Amounts.TryRead(cell, out _, out _) ? 1 : 0;
                break;
            default:
                _digits += cell.ContainsAnyExceptInRange('0', '9') ? 0 : 1;
                break;
        }
    }

    /// <summary>Whether most of the cells are what they should be. An empty column fits nothing.</summary>
    public bool Fits(Content content) => content switch
    {
        Content.Date => _dates * 2 > _filled,
        Content.Amount => _amounts * 2 > _filled,
        Content.Name => _digits * 2 < _filled,
        Content.Text => _filled > 0,
    };

    private void Weigh(DateEvidence evidence)
    {
        _dates += evidence == DateEvidence.NotADate ? 0 : 1;
        _dayFirst += evidence == DateEvidence.DayFirstOnly ? 1 : 0;
        _monthFirst += evidence == DateEvidence.MonthFirstOnly ? 1 : 0;
    }
}
