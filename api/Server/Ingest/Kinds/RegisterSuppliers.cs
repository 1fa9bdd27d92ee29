using Analytics.Api.Ingest.Suppliers;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Reads who holds a contract, as registers print it: names between bars, or the brackets of Contracts Finder.</summary>
internal sealed class RegisterSuppliers(SupplierDirectory suppliers)
{
    private const int CompanyNumberLength = 8;

    /// <summary>What registers print where there is nothing to say yet, or too much.</summary>
    private static readonly string[] Placeholders =
        ["various", "various providers", "various suppliers", "multiple", "multiple suppliers", "tbc", "tba", "tbd", "x", "ongoing", "rolling", "not known", "unknown", "none"];

    public static bool IsPlaceholder(string text) => Placeholders.Contains(text.Trim().TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    /// <summary>The spellings of the suppliers, each once, in the order in which they are named.</summary>
    /// <param name="text">The cell; null when it is empty.</param>
    /// <param name="companyNumber">The number printed beside it, which belongs to a supplier only where there is one.</param>
    public IReadOnlyList<int> AliasesOf(string? text, string? companyNumber)
    {
        if (text is null)
            return [];

        var named = text.StartsWith('[') ? Bracketed(text) : [.. text.Split('|').Select(name => new NamedSupplier(name, Number: null, IsVcse: false))];
        named = [.. named.Select(supplier => supplier with { Name = Clean(supplier.Name) }).Where(supplier => supplier.Name.Length > 0 && !IsPlaceholder(supplier.Name))];
        if (named.Count == 1 && companyNumber is not null)
            named = [named[0] with { Number = companyNumber }];
        return [.. named.Select(AliasOf).Distinct()];
    }

    private int AliasOf(NamedSupplier supplier)
    {
        var alias = suppliers.AliasOf(supplier.Name, CompanyNumber(supplier.Number));
        if (supplier.IsVcse && !SupplierNames.IsRedacted(supplier.Name))
            suppliers.NoteVcse(alias);
        return alias;
    }

    /// <summary>[Name|Address|Ref type|Ref Number|Is SME|Is VCSE][Name|…]</summary>
    private static List<NamedSupplier> Bracketed(string text) =>
    [
        .. text.Trim('[', ']').Split("][").Select(supplier => supplier.Split('|')).Select(parts =>
            new NamedSupplier(parts[0], parts.Length > 3 && parts[2] == "COMPANIES_HOUSE" ? parts[3] : null, parts.Length > 5 && parts[5] == "Yes")),
    ];

    /// <summary>Cells with line breaks within a name, and commas left behind it.</summary>
    private static string Clean(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(' ', ',');

    /// <summary>Eight characters, with the zeros that spreadsheets drop; null for what is no such number.</summary>
    private static string? CompanyNumber(string? text)
    {
        var number = text?.Trim().ToUpperInvariant().PadLeft(CompanyNumberLength, '0');
        return number is { Length: CompanyNumberLength } && number.All(char.IsAsciiLetterOrDigit) && number.Any(c => c is >= '1' and <= '9') ? number : null;
    }

    private sealed record NamedSupplier(string Name, string? Number, bool IsVcse);
}
