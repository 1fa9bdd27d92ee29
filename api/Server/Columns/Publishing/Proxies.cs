using Analytics.Api.Model;

namespace Analytics.Api.Columns.Publishing;

/// <summary>What a quantity is worth: the proxies of every edition, by council.</summary>
internal sealed class Proxies
{
    /// <summary>The social time preference rate of the Treasury's Green Book.</summary>
    private const decimal Discount = 1.035m;

    private readonly ILookup<(string Edition, string Reference), TomsMeasure> _rows;
    private readonly PlaceTree _places;
    private readonly Dictionary<int, Council> _councils;

    public Proxies(IEnumerable<TomsMeasure> rows, IEnumerable<Council> councils, PlaceTree places)
    {
        _rows = rows.ToLookup(row => (row.Edition, row.Reference));
        _councils = councils.ToDictionary(council => council.Key);
        _places = places;
    }

    /// <summary>A measure as an edition has it for a council, its region's row before the one for everywhere; null when there is none.</summary>
    public TomsMeasure? Find(string edition, string reference, int council) =>
        TomsMeasure.ForRegions(_rows[(edition, reference)], [.. _places.CodesAround(_councils[council].Code), ""]);

    /// <summary>Pence, rounded half up; null for a measure that is only recorded.</summary>
    public static long? Value(TomsMeasure? measure, decimal quantity) => Pence(quantity * measure?.ProxyValue);

    /// <summary>Pence of what is left after deadweight, displacement, attribution and leakage, over the years that it lasts.</summary>
    public static long? AdjustedValue(TomsMeasure? measure, decimal quantity)
    {
        if (measure?.ProxyValue is not { } proxy)
            return null;

        var net = quantity * proxy * (1 - measure.Deadweight) * (1 - measure.Displacement) * (1 - measure.Attribution) * (1 - measure.Leakage);
        var (value, year) = (0m, 1m);
        for (var n = 0; n < measure.DurationYears; n++)
        {
            value += net * year;
            year *= (1 - measure.DropOff) / Discount;
        }

        return Pence(value);
    }

    private static long? Pence(decimal? pounds) => pounds is { } value ? (long)decimal.Round(value * 100m, MidpointRounding.AwayFromZero) : null;
}
