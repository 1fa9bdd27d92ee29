using System.Text;
using Analytics.SeedData.Files;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>What a column of a ledger holds.</summary>
internal enum Column
{
    Body,
    Date,
    MonthEnd,
    Supplier,
    Transaction,
    Net,
    Vat,
    Gross,
    IrrecoverableVat,
    VatNumber,
    Directorate,
    Category,
    Description,
}

/// <summary>How a council publishes in one year.</summary>
/// <param name="Columns">The headings, as printed, and what stands under them.</param>
internal sealed record LedgerFormat(params (string Heading, Column Column)[] Columns)
{
    public Encoding Encoding { get; init; } = CsvFile.Utf8;

    public DateStyle Dates { get; init; } = DateStyle.Slashed;

    public MoneyStyle Money { get; init; } = MoneyStyle.Plain;

    public Spelling Spelling { get; init; } = Spelling.Registered;

    /// <summary>What stands where a name is withheld.</summary>
    public string Redaction { get; init; } = "Redacted";

    /// <summary>How this council calls its parts, in the order of <see cref="Service"/>.</summary>
    public string[] Directorates { get; init; } = ["Adults", "Children and Families", "Place", "Corporate Services", "Housing", "Public Health"];

    /// <summary>What transaction numbers start from.</summary>
    public int FirstTransaction { get; init; } = 100_000;
}
