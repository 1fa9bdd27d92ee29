namespace Analytics.Api.Ingest.Reading;

/// <summary>What all the cells of one column look like.</summary>
internal sealed class ColumnProfile
{
    private int _filled;
    private int _digits;
    private int _amounts;
    private int _onlyWithPoint;
    private int _onlyWithComma;

    /// <summary>What the column's dates say, if it is one of dates.</summary>
    public DateColumn Dates { get; } = new();

    /// <summary>The comma where values prove it and more than prove the point; a British file's thousands have commas as well.</summary>
    public DecimalMark DecimalMark => _onlyWithComma > _onlyWithPoint ? DecimalMark.Comma : DecimalMark.Point;

    public void Add(ReadOnlySpan<char> cell, Content content)
    {
        if (cell.IsEmpty)
            return;

        _filled++;
        switch (content)
        {
            case Content.Date:
                Dates.Add(cell);
                break;
            case Content.Amount:
                Weigh(Amounts.Weigh(cell));
                break;
            default:
                _digits += cell.ContainsAnyExceptInRange('0', '9') ? 0 : 1;
                break;
        }
    }

    /// <summary>Whether most of the cells are what they should be. An empty column fits nothing.</summary>
    public bool Fits(Content content) => content switch
    {
        Content.Date => Dates.Dates * 2 > _filled,
        Content.Amount => _amounts * 2 > _filled,
        Content.Name => _digits * 2 < _filled,
        Content.Text => _filled > 0,
    };

    private void Weigh((bool WithPoint, bool WithComma) amount)
    {
        _amounts += amount.WithPoint || amount.WithComma ? 1 : 0;
        _onlyWithPoint += amount is { WithPoint: true, WithComma: false } ? 1 : 0;
        _onlyWithComma += amount is { WithPoint: false, WithComma: true } ? 1 : 0;
    }
}
