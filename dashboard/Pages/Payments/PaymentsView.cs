using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Payments;

/// <summary>The lines of the ledgers, one by one; of one supplier, who it is and who paid it, too.</summary>
public sealed class PaymentsView : PageView
{
    public PaymentsView(PageQuestion question, PaymentsAnswer answer, Catalogue catalogue, PaymentsFilter own)
        : base(question, answer, catalogue)
    {
        Answer = answer;
        Own = own;
        Heading = answer.Supplier is { } supplier ? supplier.Name : $"Payments of {Subject.Who} {Subject.InPeriod}";
        Lead = LeadOf(answer.Total, own, Subject);
        Tiles = HasLines ? TilesOf(answer.Total) : [];
        Lines = PaymentsTable.Of(this);
        Everywhere = answer.Everywhere is { Rows.Count: > 0 } everywhere ? SupplierTable.Of(this, everywhere) : null;
    }

    public PaymentsAnswer Answer { get; }

    public PaymentsFilter Own { get; }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    public bool HasLines => Answer.Lines.Nodes.Count > 0;

    public IReadOnlyList<Tile> Tiles { get; }

    public DataTable Lines { get; }

    /// <summary>Who paid the supplier, and when; null where none is chosen.</summary>
    public DataTable? Everywhere { get; }

    /// <summary>The address of the next page of the list; null on the last.</summary>
    public string? Next => Answer.Lines.PageInfo is { HasNextPage: true, EndCursor: { } end } ? Here(filter => filter.WithOwn(Urls.AfterKey, end)) : null;

    public Origin LinesOrigin => From(Cube.Spend, ["amount", "lineCount"], ["SUPPLIER"]);

    public override IEnumerable<DataTable> Tables => new[] { Lines, Everywhere }.OfType<DataTable>();

    /// <summary>Explore knows suppliers by their number alone, and not by a part of a name.</summary>
    protected override IEnumerable<KeyValuePair<string, string?>>? Narrowed(Cube cube) => Own.Search is not null ? null :
    [
        new("supplier", Own.Supplier),
        new("category", Own.Category),
        new("directorate", Own.Directorate),
        new("localityRing", Own.Ring is { } ring ? Words.Of(ring) : null),
    ];

    private static Phrase LeadOf(PaymentsTotal total, PaymentsFilter own, Subject subject)
    {
        var what = $"{What(own)}{subject.Who}{(own.Ring is { } ring ? $" to suppliers in “{Rings.Name(ring)}”" : "")}{Purpose(own)}";
        return total is { LineCount.Value: > 0m and var lines, Amount.Value: { } amount }
            ? new Phrase().Stress(English.Plural(lines, "payment", "payments")).Say($" {what} {subject.InPeriod} {(lines == 1m ? "comes" : "come")} to ").Stress(Pounds.Short(amount)).Say(".")
            : new Phrase().Say($"No payment {what} {subject.InPeriod} has been published.");
    }

    private static string What(PaymentsFilter own) => own.Search is { } search ? $"to suppliers called “{search}” by " : "by ";

    private static string Purpose(PaymentsFilter own) => (own.Category, own.Directorate) switch
    {
        ({ } category, _) => $" for “{category}”",
        (_, { } directorate) => $" by the directorate “{directorate}”",
        _ => "",
    };

    private IReadOnlyList<Tile> TilesOf(PaymentsTotal total)
    {
        var unknown = total.UnknownLocalityShare.Value is { } share ? $"place unknown {Percent.Short(share)}" : null;
        var kept = Shown.Headline(total.BoroughShare);
        return
        [
            new Tile("Paid", Shown.Money(total.Amount), Note: English.Plural(total.LineCount.Value ?? 0m, "payment", "payments")) { Origin = From(Cube.Spend, "amount", total.Amount, total.Amount.Value is { } pounds ? Pounds.Exact(pounds) : null) },
            new Tile("Suppliers", Shown.Count(total.SupplierCount)) { Origin = From(Cube.Spend, "supplierCount", total.SupplierCount) },
            new Tile("In the payer’s own borough", kept, Note: unknown) { Origin = From(Cube.Spend, "boroughShare", total.BoroughShare, kept.Exact) },
        ];
    }
}
