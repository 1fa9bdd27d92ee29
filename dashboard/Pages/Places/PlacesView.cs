using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Places;

/// <summary>What reaches boroughs and wards, need beside delivery.</summary>
public sealed class PlacesView : PageView
{
    /// <summary>How many wards are shown of those that need much and get little.</summary>
    private const int LeastReachedCount = 12;

    public PlacesView(PageQuestion question, PlacesAnswer answer, Catalogue catalogue)
        : base(Told(question), answer, catalogue)
    {
        Answer = answer;
        Measure = Measure.Read(question.Filter).Chosen;
        Borough = question.Filter.LookedInto is { } code ? answer.Everywhere.Boroughs.FirstOrDefault(row => row.Borough.Code == code)?.Borough.Name ?? catalogue.Name(code) : null;
        HasFigures = question.Years.Count > 0 && answer.There.SpendReceived.Value is not null;
        Heading = question.Years.Count == 0 ? "Places" : $"What reached {Borough ?? $"the {English.Cardinal(catalogue.Councils.Count)} boroughs"} {Subject.InPeriod}";
        Lead = question.Years.Count == 0 ? new Phrase().Say("No spend has been published yet, so there is no year to show.") : PlacesLead.Of(this);
        Tiles = PlacesTiles.Of(this);
        Map = new PlaceMap(this);
        Need = new NeedBlock(this);
        BoroughsTable = PlaceTables.Boroughs(answer.Everywhere.Boroughs, question, Subject);
        WardsTable = PlaceTables.Wards(PlaceTables.WardsName, $"What reached each ward, {Where}, {Subject.Period}", ByNeed(answer.There.Wards), areOfOneBorough: Borough is not null);
        LeastReachedTable = Borough is null
            ? PlaceTables.Wards(PlaceTables.LeastReachedName, $"Wards in the most deprived two tenths of England with least social value per head, {Subject.Period}", LeastReached, areOfOneBorough: false)
            : null;
    }

    public PlacesAnswer Answer { get; }

    /// <summary>The figure that the map and the dots show.</summary>
    public Measure Measure { get; }

    /// <summary>The borough looked into; null for all of them.</summary>
    public string? Borough { get; }

    /// <summary><c>Stockport</c>, <c>all boroughs</c>.</summary>
    public string Where => Borough ?? "all boroughs";

    public bool HasFigures { get; }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    public IReadOnlyList<Tile> Tiles { get; }

    public PlaceMap Map { get; }

    public Origin MapOrigin => From(Cube.Locality, [Measure.Name], [Map.ShowsWards ? "WARD" : "BOROUGH"]);

    public NeedBlock Need { get; }

    public Origin NeedOrigin => From(Cube.Locality, [Measure.Name, "population"], ["DEPRIVATION_DECILE"]);

    public DataTable BoroughsTable { get; }

    public Origin BoroughsOrigin => From(Cube.Locality, ["socialValuePerHead", "spendPerHead", "peopleHelped", "requestsMetShare"], ["BOROUGH"]);

    public DataTable WardsTable { get; }

    /// <summary>Of all boroughs; null for one, whose wards are all shown.</summary>
    public DataTable? LeastReachedTable { get; }

    public Origin WardsOrigin => From(Cube.Locality, ["socialValuePerHead", "spendPerHead", "peopleHelped", "requestsMetShare"], ["WARD", "DEPRIVATION_DECILE"]);

    public override IEnumerable<DataTable> Tables => new[] { Map.Table, Need.Table, BoroughsTable, LeastReachedTable, WardsTable }.OfType<DataTable>();

    /// <summary>What the boroughs' table says in a sentence.</summary>
    public Phrase BoroughsSentence()
    {
        var known = Answer.Everywhere.Boroughs.Where(row => row is { SpendPerHead.Value: not null, SocialValueDelivered.Value: not null }).OrderByDescending(row => row.SpendPerHead.Value).ToList();
        return known is [var first, .., var last]
            ? new Phrase().Stress($"Suppliers in {first.Borough.Name} received most for each inhabitant, {Shown.PerHead(first.SpendPerHead).Text}").Say($"; those in {last.Borough.Name} least, {Shown.PerHead(last.SpendPerHead).Text}. {Rounding}")
            : new Phrase().Say($"Boroughs cannot be compared here. {Rounding}");
    }

    /// <summary>What the wards' table says in a sentence.</summary>
    public Phrase WardsSentence()
    {
        var wards = Answer.There.Wards.Where(row => row is { Ward: not null, SocialValuePerHead.Value: not null }).OrderByDescending(row => row.SocialValuePerHead.Value).ToList();
        return wards is [var first, .., var last]
            ? new Phrase().Stress($"{first.Ward!.Name} got most social value per head, {Shown.PerHead(first.SocialValuePerHead).Text}").Say($"; {last.Ward!.Name} least, {Shown.PerHead(last.SocialValuePerHead).Text}. {Rounding}")
            : new Phrase().Say($"No ward can be told apart here. {Rounding}");
    }

    public Phrase LeastReachedSentence()
    {
        var least = LeastReached.ToList();
        return least.Count == 0
            ? new Phrase().Say("No ward lies in the most deprived two tenths of England.")
            : new Phrase().Stress($"{least[0].Ward!.Name} in {least[0].Ward!.Parent?.Name ?? "an unknown borough"} got {Shown.PerHead(least[0].SocialValuePerHead).Text} a head")
                .Say($", the least of {English.Plural(Deprived.Count(), "ward", "wards")} in the most deprived two tenths of England. {Rounding}");
    }

    private const string Rounding = "People are rounded to the nearest 5 and withheld (c) below 8.";

    private IEnumerable<WardReach> Deprived => Answer.There.Wards.Where(row => row is { Ward: not null, DeprivationDecile: <= 2, SocialValuePerHead.Value: not null });

    private IEnumerable<WardReach> LeastReached => Deprived
        .OrderBy(row => row.SocialValuePerHead.Value)
        .ThenBy(row => row.DeprivationDecile)
        .ThenBy(row => row.Ward!.Name, StringComparer.OrdinalIgnoreCase)
        .Take(LeastReachedCount);

    private static IEnumerable<WardReach> ByNeed(IEnumerable<WardReach> wards) => wards
        .OrderBy(row => row.Ward is null)
        .ThenBy(row => row.DeprivationDecile ?? int.MaxValue)
        .ThenBy(row => row.Ward?.Name, StringComparer.OrdinalIgnoreCase);

    private static PageQuestion Told(PageQuestion question) =>
        Measure.Read(question.Filter).Notice is { } notice ? question with { Notices = [.. question.Notices, notice] } : question;
}
