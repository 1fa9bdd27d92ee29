using Bogus;

namespace Analytics.SeedData.Story;

/// <summary>
/// Everybody who is ever paid, by place and segment. Within a pool the order is the rank: the first ones are the larger firms and get the
/// larger part of the money.
/// </summary>
internal sealed class SupplierCatalogue
{
    /// <summary>The pool of suppliers of whom nobody knows where they are.</summary>
    public const string Nowhere = "";

    private readonly Geography _geography;
    private readonly Names _names;
    private readonly Dictionary<(string Place, Segment Segment), List<Supplier>> _pools = [];
    private readonly Dictionary<string, string> _wardByPostcode = [];

    public SupplierCatalogue(Geography geography)
    {
        _geography = geography;
        _names = new Names(new Faker("en_GB") { Random = new Randomizer(20230331) });
        Payees = new Payees(this);
        foreach (var council in Councils.All)
            AddBorough(council.Code, council.Code == Councils.Manchester ? 2 : 1);

        foreach (var place in PoolPlaces.Beyond(geography))
            AddElsewhere(place.Code, place.Suppliers);

        AddNowhere();
        Traps.Add(this);
    }

    public Payees Payees { get; }

    public List<Supplier> All { get; } = [];

    /// <summary>Whole postcodes with the ward they lie in, in the order they came up.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> WardByPostcode => _wardByPostcode;

    public IReadOnlyList<Supplier> Pool(string place, Segment segment) => _pools.GetValueOrDefault((place, segment), []);

    /// <summary>Takes a supplier into the catalogue, and into the pool of its place at the given rank.</summary>
    /// <param name="place">Code of the borough, region or country; empty when unknown.</param>
    /// <param name="draft">A supplier around a name; asked again while the name is taken.</param>
    /// <param name="rank">Where in its pool the supplier stands; the end by default.</param>
    public Supplier Add(string place, Func<Supplier> draft, int? rank = null)
    {
        var supplier = _names.Unique(draft);
        All.Add(supplier);
        if (!_pools.TryGetValue((place, supplier.Segment), out var pool))
            _pools[(place, supplier.Segment)] = pool = [];
        pool.Insert(Math.Min(rank ?? pool.Count, pool.Count), supplier);
        return supplier;
    }

    /// <summary>A whole postcode in the place; in a council's borough most are known to the ward.</summary>
    public string PostcodeIn(string place)
    {
        var postcode = _names.PostcodeIn(_names.Pick(_geography.SectorsOf(place)));
        var wards = _geography.WardsOf(place);
        if (wards.Count > 0 && _names.Percent(85))
            _wardByPostcode.TryAdd(postcode, _names.Pick(wards).Code);

        return postcode;
    }

    private void AddBorough(string borough, int scale)
    {
        AddPool(borough, Segment.Large, 9 * scale);
        AddPool(borough, Segment.SmallAndMedium, 175 * scale);
        AddPool(borough, Segment.Vcse, 46 * scale);
        AddPool(borough, Segment.School, 26 * scale);
        AddPool(borough, Segment.Individual, 7 * scale);
    }

    private void AddElsewhere(string place, int suppliers)
    {
        AddPool(place, Segment.Large, (suppliers + 4) / 5);
        AddPool(place, Segment.SmallAndMedium, suppliers * 2 / 3);
        AddPool(place, Segment.Vcse, (suppliers + 6) / 8);
    }

    private void AddNowhere()
    {
        for (var i = 0; i < 230; i++)
        {
            // A post-office box, a sector that straddles a border, or no postcode at all.
            var postcode = (i % 5) switch
            {
                0 => _names.PostcodeIn("M60 1"),
                1 => _names.PostcodeIn(_names.Pick(_geography.MixedSectors)),
                _ => "",
            };
            Add(Nowhere, () => Coin(Segment.SmallAndMedium, i, 230) with { Postcode = postcode });
        }
    }

    private void AddPool(string place, Segment segment, int count)
    {
        var abroad = place.Length == 2;
        for (var rank = 0; rank < count; rank++)
        {
            var postcode = abroad ? "" : PostcodeIn(place);
            var position = rank;
            Add(place, () => Coin(segment, position, count) with { Postcode = postcode, Country = abroad ? place : "" });
        }
    }

    private Supplier Coin(Segment segment, int rank, int count)
    {
        // The head of a pool keeps to the trade's usual order, so that the largest local payees are builders and care homes, not printers.
        var trades = Trades.Of(segment);
        var trade = rank < trades.Count ? trades[rank] : _names.Pick(trades);
        var size = SizeAt(segment, rank * 100 / count);
        var supplier = new Supplier { Name = NameFor(segment, trade), Trade = trade, Segment = segment, Size = size };
        return segment switch
        {
            Segment.Vcse => supplier with { Kind = SupplierKind.Vcse, CharityNumber = Registered(supplier.Name) },
            Segment.School => supplier with { Kind = SupplierKind.Public, Influenceable = false },
            Segment.Individual => supplier with { Kind = SupplierKind.Individual },
            Segment.Large or Segment.SmallAndMedium or Segment.Public => supplier with
            {
                CompanyNumber = _names.Percent(90) ? _names.CompanyNumber() : "",
                VatNumber = size is SupplierSize.Micro && _names.Percent(60) ? "" : _names.VatNumber(),
                TradingAs = _names.Percent(5) ? _names.TradingName(trade) : "",
            },
        };
    }

    private string Registered(string name) => name.EndsWith("CIC", StringComparison.Ordinal) ? "" : _names.CharityNumber();

    private string NameFor(Segment segment, Trade trade) => segment switch
    {
        Segment.Vcse => _names.Charity(trade),
        Segment.School => _names.School(trade),
        Segment.Individual => _names.Person(),
        Segment.Large or Segment.SmallAndMedium or Segment.Public => _names.Firm(trade),
    };

    /// <summary>The larger a supplier's part, the larger the firm; of some nobody has asked.</summary>
    private SupplierSize SizeAt(Segment segment, int percentile)
    {
        if (segment is Segment.Large)
            return SupplierSize.Large;

        if (segment is Segment.School or Segment.Individual || (percentile > 8 && _names.Percent(9)))
            return SupplierSize.Unknown;

        return percentile switch
        {
            < 16 => SupplierSize.Medium,
            < 55 => SupplierSize.Small,
            _ => SupplierSize.Micro,
        };
    }
}
