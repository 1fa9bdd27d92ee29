using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>How far a supplier is from the council that pays it.</summary>
internal enum Ring
{
    Borough,

    /// <summary>The own combined authority without the own borough.</summary>
    Area,

    /// <summary>The North West without the own combined authority.</summary>
    NorthWest,
    Kingdom,
    Overseas,
    Nowhere,
}

/// <summary>The suppliers that one council buys from, by ring and segment, the larger first; the same in every year.</summary>
internal sealed class Market
{
    private const string NorthWestRegion = "E12000002";
    private const string GreaterManchester = "E47000001";
    private const string LiverpoolCityRegion = "E47000004";

    private readonly Geography _geography;
    private readonly SupplierCatalogue _catalogue;
    private readonly CouncilStory _council;
    private readonly string _area;
    private readonly Dictionary<(Ring Ring, Segment Segment), List<Supplier>> _pools = [];

    public Market(Geography geography, SupplierCatalogue catalogue, CouncilStory council)
    {
        _geography = geography;
        _catalogue = catalogue;
        _council = council;
        _area = council.InGreaterManchester ? GreaterManchester : LiverpoolCityRegion;
        var chance = Chance.For($"market/{council.Slug}");
        var places = geography.Places.Select(place => place.Code).Append(SupplierCatalogue.Nowhere).ToList();
        foreach (var ring in Enum.GetValues<Ring>())
        {
            foreach (var segment in Enum.GetValues<Segment>())
                _pools[(ring, segment)] = Choose(places.Where(place => RingOf(place) == ring), ring, segment, chance);
        }
    }

    public IReadOnlyList<Supplier> Pool(Ring ring, Segment segment) => _pools[(ring, segment)];

    public Ring RingOf(string place)
    {
        if (place == SupplierCatalogue.Nowhere)
            return Ring.Nowhere;
        if (place.Length == 2)
            return Ring.Overseas;
        if (place == _council.Code)
            return Ring.Borough;
        if (_geography.Contains(_area, place))
            return Ring.Area;

        return _geography.Contains(NorthWestRegion, place) ? Ring.NorthWest : Ring.Kingdom;
    }

    private List<Supplier> Choose(IEnumerable<string> places, Ring ring, Segment segment, Chance chance)
    {
        if (ring == Ring.Borough)
            return [.. _catalogue.Pool(_council.Code, segment)];

        // Of a borough's own suppliers everybody is a customer; elsewhere each supplier has some councils, and about the same rank with all.
        var percent = (ring, segment) switch
        {
            (Ring.Area, Segment.Large) => 30,
            (Ring.Area, _) => 11,
            (Ring.NorthWest, _) => 13,
            (Ring.Overseas, _) => 60,
            _ => 22,
        };
        return [.. places
            .SelectMany(place => _catalogue.Pool(place, segment).Select((supplier, rank) => (supplier, rank)))
            .Where(_ => chance.Percent(percent))
            .Select(candidate => (candidate.supplier, order: (candidate.rank * 5) + chance.Below(40)))
            .OrderBy(candidate => candidate.order)
            .Select(candidate => candidate.supplier)];
    }
}
