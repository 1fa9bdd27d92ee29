namespace Analytics.SeedData.Story;

/// <summary>Suppliers whose names mislead a careless reader: each made a real analysis go wrong somewhere.</summary>
internal static class Traps
{
    public static void Add(SupplierCatalogue catalogue)
    {
        // "redact" is in the name, and nothing is redacted.
        Add(catalogue, "E09000028", "Redactline Press Ltd", Trades.Print, 1);
        Add(catalogue, Councils.Stockport, "Unredacted Archives Ltd", Trades.Print, 30);

        // A borough's name is in the name, and the supplier is elsewhere.
        Add(catalogue, "E06000007", "Wexenholt (Stockport) Ltd", Trades.HomeCare, 1);
        Add(catalogue, "E08000035", "Stockport Way Tyres Ltd", Trades.Fleet, 2);
        Add(catalogue, "E08000025", "Trafford & Salford Playgrounds Ltd", Trades.Grounds, 2);
        Add(catalogue, "E08000012", "Oldham Street Sandwiches Ltd", Trades.Catering, 2);

        // Company forms, commas and quotation marks inside a name.
        Add(catalogue, Councils.Manchester, "Marlgate, Pellhurst & Sons Ltd", Trades.Repairs, 12);
        Add(catalogue, Councils.Manchester, "The \"Umberhaven\" Bakery Ltd", Trades.Catering, 20);
    }

    private static void Add(SupplierCatalogue catalogue, string place, string name, Trade trade, int rank)
    {
        var postcode = catalogue.PostcodeIn(place);
        catalogue.Add(place, () => new Supplier
        {
            Name = name,
            Trade = trade,
            Segment = Segment.SmallAndMedium,
            Size = SupplierSize.Small,
            Postcode = postcode,
        }, rank);
    }
}
