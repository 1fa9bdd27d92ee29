using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>What flowed from each council to each place; drawing, table and sentence read the same sums.</summary>
public sealed class FlowsBlock
{
    public const string TableName = "flows";
    public const string Elsewhere = "Elsewhere";
    public const string Unknown = "No borough known";

    /// <summary>More places than this are no picture.</summary>
    private const int Places = 12;

    private readonly Subject _subject;
    private readonly IReadOnlyList<CouncilFlows> _councils;
    private readonly IReadOnlyList<string> _places;
    private readonly HashSet<string> _near;

    /// <summary>Draws what flows between them.</summary>
    /// <param name="councils">With what each paid to each borough.</param>
    public FlowsBlock(IReadOnlyList<CouncilFlows> councils, Catalogue catalogue, Subject subject)
    {
        _subject = subject;
        _councils = [.. councils.OrderBy(row => row.Council.Name, StringComparer.OrdinalIgnoreCase)];
        _near = [.. catalogue.Members(PeerGroup.GreaterManchester).Select(council => council.Name)];
        var named = councils.SelectMany(council => council.Rows)
            .Where(row => row.SupplierBorough is not null)
            .GroupBy(row => row.SupplierBorough!.Name, (name, rows) => (Name: name, Amount: rows.Sum(row => row.Amount.Value ?? 0m)))
            .Where(place => place.Amount > 0m)
            .OrderByDescending(place => place.Amount).ThenBy(place => place.Name, StringComparer.Ordinal)
            .Take(Places)
            .Select(place => place.Name);
        _places = [.. named, Elsewhere, Unknown];
    }

    /// <summary>Streams above zero, by council and place; credit notes can outweigh payments.</summary>
    public IReadOnlyList<Flow> Flows =>
    [
        .. from place in _places
           from council in _councils
           let amount = Sum(council, place)
           where amount > 0m
           select new Flow(council.Council.Name, place, amount, Token(place, council.Council.Name)),
    ];

    public Phrase Sentence()
    {
        var total = Flows.Sum(flow => flow.Amount);
        if (total <= 0m)
            return new Phrase().Say("No payment could be followed to a place.");

        var first = _places.SkipLast(2).Select(place => (Name: place, Amount: _councils.Sum(council => Sum(council, place)))).FirstOrDefault();
        var unknown = _councils.Sum(council => Sum(council, Unknown));
        var phrase = first.Name is null ? new Phrase().Say("No place is known.") : new Phrase().Stress($"{first.Name} received most, {Pounds.Short(first.Amount)}").Say($", {Percent.Short(first.Amount / total)} of the {_subject.Spend}.");
        return unknown > 0m ? phrase.Say($" For {Pounds.Short(unknown)} no borough is known: redacted, not found, or abroad.") : phrase;
    }

    public DataTable Table() => new(
        TableName,
        $"{English.Sentence(_subject.Spend)} by council and supplier’s place, {_subject.Period}",
        [new("Supplier’s place", IsNumber: false), .. _councils.Select(council => new TableColumn(council.Council.Name, Unit: "£"))],
        [.. _places.Select(place => new TableRow(
            [
                new TableCell(place),
                .. _councils.Select(council => Sum(council, place) is var amount && amount == 0m ? new TableCell("–", 0m, Shown.Nothing.Exact) : new TableCell(Pounds.Short(amount), amount, Pounds.Exact(amount))),
            ]))]);

    private decimal Sum(CouncilFlows council, string place) => council.Rows
        .Where(row => place switch
        {
            Unknown => row.SupplierBorough is null,
            Elsewhere => row.SupplierBorough is { } borough && !_places.Contains(borough.Name),
            _ => row.SupplierBorough?.Name == place,
        })
        .Sum(row => row.Amount.Value ?? 0m);

    private string Token(string place, string council) => place switch
    {
        Unknown => "--ring-unknown",
        Elsewhere => "--ring-uk",
        _ when place == council => "--ring-own",
        _ when _near.Contains(place) => "--ring-gm",
        _ => "--ring-nw",
    };
}
