using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>One thing that somebody should look at.</summary>
/// <param name="Figure">How much or how many.</param>
/// <param name="What">What is the matter.</param>
/// <param name="Beside">What the figure is measured by.</param>
/// <param name="IsWorse">Whether the figure is a shortfall.</param>
/// <param name="Href">Where more is said about it; null for nowhere.</param>
public sealed record Concern(string Title, string Figure, string What, string Beside, bool IsWorse = false, string? Href = null);

/// <summary>What is behind, what waits, and what is missing.</summary>
public sealed class Attention(OverviewAnswer answer, PageQuestion question, Subject subject)
{
    public const string TableName = "attention";

    /// <summary>The API lists no more contracts than this.</summary>
    private const int ListedAtMost = 1000;

    /// <summary>What pages of contracts and social value rest on; the rest is no gap.</summary>
    private static readonly IReadOnlyList<(ImportKind Kind, string Name)> Expected =
    [
        (ImportKind.Spend, "spend"),
        (ImportKind.Contracts, "contracts"),
        (ImportKind.Commitments, "commitments"),
        (ImportKind.Delivery, "delivery"),
        (ImportKind.CohortOutcomes, "outcomes for people"),
        (ImportKind.CommunityRequests, "community requests"),
    ];

    private readonly LiveContracts _live = answer.Live;

    public IReadOnlyList<Concern> Concerns => [.. FurthestBehind(), .. Waiting(), .. FewRequests(), .. Gaps()];

    /// <summary>A claim for work done before this day has waited for three months.</summary>
    public static DateOnly LongAgo(DateOnly asAt)
    {
        var quarter = asAt.AddDays(1).AddMonths(-3);
        return new DateOnly(quarter.Year, quarter.Month, 1);
    }

    public Phrase Sentence()
    {
        var behind = _live.Behind.Select(row => row.DeliveryGap.Value).OfType<decimal>().ToList();
        if (_live.LiveContractCount.Value is not { } live || live == 0m)
            return new Phrase().Say("No live contract is known here.");
        if (behind.Count == 0)
            return new Phrase().Say($"None of {English.Plural(live, "live contract", "live contracts")} is behind what its term says should be delivered by now.");

        return new Phrase().Stress($"{Many(behind.Count)} of {English.Plural(live, "live contract", "live contracts")}")
            .Say($" {(behind.Count == 1 ? "is" : "are")} behind what {(behind.Count == 1 ? "its term says" : "their terms say")} should be delivered by now, {Pounds.Short(behind.Sum())} in all.");
    }

    public DataTable Table => new(
        TableName,
        $"Live contracts furthest behind, {subject.Who}, as at {subject.AsAt}; contract by contract, what is behind and the share leave out what is for people in a group",
        [
            new("Contract", IsNumber: false),
            new("Council", IsNumber: false),
            new("Behind", Unit: "£"),
            new("Expected by now", Unit: "£"),
            new("Delivered", Unit: "£"),
            new("Committed", Unit: "£"),
            new("Delivered share"),
            new("Ends", IsNumber: false),
        ],
        [.. _live.FurthestBehind.Select(row => new TableRow(
            [
                new TableCell(row.Contract.Title, Href: Urls.Contract(row.Contract.Id, question.Filter)),
                new TableCell(row.Contract.Council.Name),
                Money(row.DeliveryGap),
                Money(row.ExpectedToDate),
                Money(row.Delivered),
                Money(row.Committed),
                TableCell.Of(Shown.Share(row.DeliveredShare), row.DeliveredShare.Value),
                TableCell.Of(row.Contract.EndsOn, missing: "No end published"),
            ]))]);

    private IEnumerable<Concern> FurthestBehind() => _live.FurthestBehind.Take(3).Select(row => new Concern(
        row.Contract.Title,
        Pounds.Short(-(row.DeliveryGap.Value ?? 0m)),
        Ends(row.Contract),
        $"{Term(row.Contract)}{(row.DeliveredShare.Value is { } share ? $"{Whole(share)} delivered" : "")}",
        IsWorse: true,
        Urls.Contract(row.Contract.Id, question.Filter)));

    private IEnumerable<Concern> Waiting()
    {
        if (_live.AwaitingValidation.Value is not ({ } all and > 0m) || question.AsAt is not { } asAt)
            yield break;

        var old = answer.Waiting.AwaitingValidation.Value;
        yield return new Concern(
            "Claims await validation",
            Pounds.Short(all),
            old is > 0m ? $"{Pounds.Short(old.Value)} of it for work done before {English.Day(LongAgo(asAt))}" : "None for work older than three months",
            "in live contracts");
    }

    private IEnumerable<Concern> FewRequests()
    {
        if (_live.FewRequests.Count > 0 && _live.LiveContractCount.Value is { } live)
            yield return new Concern("Fewer than three community requests", Many(_live.FewRequests.Count), "Live contracts that signed up to none, one or two", $"of {English.Count(live)}", Href: Urls.Go(SitePages.CommunityRequests, question.Filter));
    }

    private IEnumerable<Concern> Gaps()
    {
        var gaps = question.Councils.Count > 0 ? question.Councils : [.. answer.Councils.Select(council => council.Code)];
        var told = gaps.Select(code => (Name: answer.Councils.First(council => council.Code == code).Name, What: Missing(code))).Where(gap => gap.What.Length > 0).ToList();
        if (told.Count == 0)
            yield break;

        var what = told.Count == 1 ? English.Sentence(told[0].What) : string.Join("; ", told.Select(gap => $"{gap.Name}: {gap.What}"));
        yield return new Concern("Not everything is published", told.Count.ToString(English.Culture), what, told.Count == 1 ? "council" : $"of {English.Cardinal(gaps.Count)} councils");
    }

    /// <summary><c>no commitments or delivery; spend only to 31 December 2022</c>; empty where nothing is missing.</summary>
    private string Missing(string council)
    {
        var to = _live.Info.DataVersion.Coverage.Where(coverage => coverage.Council.Code == council).ToLookup(coverage => coverage.Kind, coverage => coverage.To);
        var absent = Expected.Where(kind => !to[kind.Kind].Any()).Select(kind => kind.Name).ToList();
        var late = Expected.Where(kind => to[kind.Kind].Any() && to[kind.Kind].Max() < question.AsAt).Select(kind => $"{kind.Name} only to {English.Day(to[kind.Kind].Max())}");
        IEnumerable<string> none = absent.Count > 0 ? [$"no {English.List(absent).Replace(" and ", " or ", StringComparison.Ordinal)}"] : [];
        return string.Join("; ", none.Concat(late));
    }

    private string Ends(ContractTerm contract)
    {
        var end = contract.EndsOn is { } day ? $"ends {English.ShortDay(day)}" : "";
        return subject.IsOne ? $"Behind expected; {end}".TrimEnd(' ', ';') : $"{contract.Council.Name}; {end}".TrimEnd(' ', ';');
    }

    private string Term(ContractTerm contract) => contract is { StartsOn: { } start, EndsOn: { } end } && question.AsAt is { } asAt && end > start
        ? $"{Whole(Math.Clamp((decimal)(asAt.DayNumber - start.DayNumber + 1) / (end.DayNumber - start.DayNumber + 1), 0m, 1m))} of term, "
        : "";

    private static string Whole(decimal share) => $"{Math.Round(share * 100m, 0, MidpointRounding.AwayFromZero).ToString("N0", English.Culture)}%";

    private static string Many(int count) => count >= ListedAtMost ? $"{English.Count(ListedAtMost)} or more" : English.Count(count);

    private static TableCell Money(Figure figure) => TableCell.Of(Shown.Money(figure), figure.Value);
}
