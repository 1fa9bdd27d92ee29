using Bogus;

namespace Analytics.SeedData.Story;

/// <summary>
/// Names and numbers that read like the real thing and are not: coined stems, company and charity numbers from ranges that are
/// not given out, VAT numbers whose check digits are wrong.
/// </summary>
internal sealed class Names(Faker faker)
{
    private static readonly string[] Onsets =
    [
        "Brack", "Corv", "Dunmar", "Elver", "Fennick", "Garrow", "Hask", "Ister", "Jarrel", "Kestle", "Lorran", "Merrin", "Nettle", "Ottan",
        "Perran", "Quern", "Rusk", "Skarth", "Thrup", "Umber", "Velm", "Wendle", "Yarrin", "Zell", "Tolver", "Orrin", "Bexen", "Crom",
        "Dorrin", "Evel", "Fosk", "Grend", "Hollin", "Sallow", "Tarnow", "Vask", "Wexen", "Pell", "Brindle", "Marl",
    ];

    private static readonly string[] Closes =
    [
        "wick", "mere", "holt", "beck", "garth", "stone", "dale", "ridge", "croft", "shaw", "thorn", "wyke", "combe", "leigh", "worth",
        "bourne", "mont", "hurst", "fold", "brook", "haven", "march", "gate", "den", "cliffe",
    ];

    private static readonly string[] OtherNames =
        ["Bluefinch", "Copperkite", "Northlantern", "Redwherry", "Silverheron", "Threebarrow", "Longfurrow", "Oakwhistle"];

    private static readonly string[] Forms = [" Ltd", " Limited", " CIC"];

    /// <summary>Names and numbers taken so far. Names in every spelling: no two suppliers may read alike in any ledger.</summary>
    private readonly HashSet<string> _taken = [];

    /// <summary>Coins a name that nobody has, in any spelling.</summary>
    /// <param name="draft">A supplier around a name; called again while the name is taken.</param>
    public Supplier Unique(Func<Supplier> draft)
    {
        while (true)
        {
            var supplier = draft();
            List<string> claims = [.. Enum.GetValues<Spelling>().Select(supplier.Spell).Append(WithoutForm(supplier.Name)).Select(Bare).Distinct()];
            if (claims.Exists(_taken.Contains))
                continue;

            _taken.UnionWith(claims);
            return supplier;
        }
    }

    public string Firm(Trade trade)
    {
        var ending = faker.Random.ArrayElement(trade.Endings);
        var name = $"{Stem()} {ending}";
        return ending.EndsWith("LLP", StringComparison.Ordinal) ? name : $"{name} {faker.Random.ArrayElement(["Ltd", "Ltd", "Limited"])}";
    }

    public string Charity(Trade trade) =>
        $"{Stem()} {faker.Random.ArrayElement(trade.Endings)}{faker.Random.ArrayElement(["", "", " CIC", " Ltd"])}";

    public string School(Trade trade) => $"{Stem()} {faker.Random.ArrayElement(trade.Endings)}";

    public string Person() => $"{faker.Random.ArrayElement(["Mr", "Ms", "Mrs", "Dr"])} {faker.Random.Replace("?")} {Stem()}";

    public string TradingName(Trade trade) => $"{faker.Random.ArrayElement(OtherNames)} {faker.Random.ArrayElement(trade.Endings)}";

    public string CompanyNumber() => Fresh("9#######");

    public string CharityNumber() => Fresh("9######");

    /// <summary>Nine digits that fail both of HMRC's checks, so that they are nobody's.</summary>
    public string VatNumber()
    {
        while (true)
        {
            var digits = Fresh("#########");
            var sum = Enumerable.Range(0, 7).Sum(i => (8 - i) * (digits[i] - '0')) + (10 * (digits[7] - '0')) + digits[8] - '0';
            if (sum % 97 != 0 && (sum + 55) % 97 != 0)
                return $"GB{digits}";
        }
    }

    /// <summary>A whole postcode in the sector that no address has: the Royal Mail never ends one in C, K, M or V.</summary>
    public string PostcodeIn(string sector) =>
        $"{sector}{faker.Random.ArrayElement(["A", "B", "D", "E", "F", "G", "H", "J", "L", "N", "P", "R"])}{faker.Random.ArrayElement(["C", "K", "M", "V"])}";

    public bool Percent(int percent) => faker.Random.Number(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[faker.Random.Number(items.Count - 1)];

    private static string WithoutForm(string name)
    {
        var form = Array.Find(Forms, form => name.EndsWith(form, StringComparison.Ordinal)) ?? "";
        return name[..^form.Length];
    }

    /// <summary>What remains of a name that is compared without regard to capitals, spaces and punctuation.</summary>
    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private string Fresh(string pattern)
    {
        var number = faker.Random.Replace(pattern);
        while (!_taken.Add(number))
            number = faker.Random.Replace(pattern);

        return number;
    }

    private string Stem() => faker.Random.ArrayElement(Onsets) + faker.Random.ArrayElement(Closes);
}
