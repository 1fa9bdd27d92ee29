using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.SeedData.Tests;

/// <summary>One line of a ledger, resolved by rules written down in the README and not shared with the generator.</summary>
/// <param name="Council">Code of the payer.</param>
/// <param name="Year">As in the file's name: <c>2021-22</c>.</param>
/// <param name="PaidOn">The day.</param>
/// <param name="Pence">Net.</param>
/// <param name="Supplier">Null when redacted.</param>
/// <param name="Printed">The whole line, for finding duplicates.</param>
internal sealed record PaidLine(string Council, string Year, DateOnly PaidOn, long Pence, KnownSupplier? Supplier, string Printed);

/// <summary>A row of suppliers.csv, and under Places the codes of the place and of all that it lies in; none when unknown.</summary>
internal sealed record KnownSupplier(string Name, string Size, string Kind, bool Influenceable, IReadOnlyList<string> Places);

/// <summary>The seed as it is committed, read once for all tests.</summary>
internal static partial class CommittedSeed
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd/MM/yyyy", "dd.MM.yyyy"];

    private static readonly Lazy<List<PaidLine>> AllLines = new(ReadLines);

    private static readonly Lazy<Dictionary<string, KnownSupplier>> AllSpellings = new(ReadSuppliers);

    public static string Folder { get; } =
        SeedFolder.Find(AppContext.BaseDirectory) ?? throw new InvalidOperationException("The tests run outside the repository.");

    public static IReadOnlyList<PaidLine> Lines => AllLines.Value;

    /// <summary>Suppliers by every spelling that ledgers may print.</summary>
    public static IReadOnlyDictionary<string, KnownSupplier> Spellings => AllSpellings.Value;

    public static Table Read(string file) => Table.Read(Path.Combine(Folder, file));

    public static IEnumerable<string> Files(string kind) => Read("manifest.csv").Rows.Where(row => row[1] == kind).Select(row => row[2]);

    private static List<PaidLine> ReadLines()
    {
        List<PaidLine> lines = [];
        foreach (var entry in Read("manifest.csv").Rows.Where(row => row[1] == "SPEND"))
        {
            var table = Read(entry[2]);
            var date = table.Column("Payment Date", "PaymentDate", "Pay Date", "Date of Payment", "Invoice Payment Date", "Date");
            var amount = table.Column("Net Amount", "Net", "Amount", "Amount (£)");
            var name = table.Column("Supplier Name", "Vendor Name", "BeneficiaryName");
            lines.AddRange(table.Rows.Select(row => new PaidLine(
                entry[3],
                entry[2][^11..^4],
                DateOnly.ParseExact(row[date], DateFormats, CultureInfo.InvariantCulture),
                Pence(row[amount]),
                Redacted().IsMatch(row[name]) ? null : Spellings[row[name]],
                string.Join('\t', row))));
        }

        return lines;
    }

    private static Dictionary<string, KnownSupplier> ReadSuppliers()
    {
        var parents = Read("places.csv").Rows.ToDictionary(row => row[0], row => row[3]);
        var places = Read("postcodes.csv").Rows
            .Where(row => decimal.Parse(row[2], CultureInfo.InvariantCulture) >= 0.95m)
            .ToDictionary(row => row[0], row => row[1]);
        Dictionary<string, KnownSupplier> spellings = [];
        foreach (var row in Read("suppliers.csv").Rows)
        {
            var sector = row[5].Length > 2 ? row[5][..^2] : "";
            var place = row[6].Length > 0 ? row[6] : places.GetValueOrDefault(row[5]) ?? places.GetValueOrDefault(sector, "");
            var supplier = new KnownSupplier(row[0], row[7], row[8], row[9] == "yes", [.. Chain(place, parents)]);
            foreach (var spelling in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(row[0]))
                spellings.Add(spelling, supplier);
        }

        return spellings;
    }

    private static IEnumerable<string> Chain(string place, Dictionary<string, string> parents)
    {
        for (var code = place; code.Length > 0; code = parents[code])
            yield return code;
    }

    private static long Pence(string printed)
    {
        var negative = printed.StartsWith('-') || printed.StartsWith('(');
        var digits = printed.Trim('-', '(', ')', '£').Replace("£", "", StringComparison.Ordinal);
        var pence = (long)(decimal.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) * 100);
        return negative ? -pence : pence;
    }

    [GeneratedRegex(@"\bredacted\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Redacted();
}
