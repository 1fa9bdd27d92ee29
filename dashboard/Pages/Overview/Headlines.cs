using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>One headline figure, now and before.</summary>
/// <param name="Name">Of the figure in the schema.</param>
/// <param name="Target">What was aimed at; null where nothing could be.</param>
/// <param name="OverYears">The figure in each of <see cref="Headlines.Years"/>, the year shown last; null where a year has none.</param>
/// <param name="Aimed">What the target is compared with, where that is not the figure shown.</param>
/// <param name="Aside">What has to be known beside it; null for nothing.</param>
/// <param name="OnPage">Where more is said about it; null for nowhere.</param>
public sealed record Headline(string Title, Cube Cube, string Name, Unit Unit, Figure Now, IReadOnlyList<Figure?> OverYears, ComparedFigure? Target = null, Figure? Aimed = null, string? Aside = null, SitePage? OnPage = null)
{
    public Shown Shown => Unit switch
    {
        Unit.Pounds => Shown.Money(Now),
        Unit.Ratio => Shown.Headline(Now),
        _ => Shown.Count(Now),
    };

    /// <summary>A figure of the same unit, short.</summary>
    public string Words(decimal value) => Unit switch
    {
        Unit.Pounds => Pounds.Short(value),
        Unit.Ratio => Percent.Short(value),
        _ => English.Count(value),
    };
}

/// <summary>The page's headline figures: as tiles, and year by year as a table.</summary>
public sealed class Headlines
{
    public const string TableName = "headlines";

    private readonly OverviewView _view;

    public Headlines(OverviewView view)
    {
        _view = view;
        Years = [.. OverviewReader.HeadlineYears(view.Question.Years).Where(view.Catalogue.FinancialYears.Contains)];
        All = [.. Contracts(view.Answer), .. Spend(view.Answer)];
    }

    /// <summary>Ascending; the last is the year shown.</summary>
    public IReadOnlyList<string> Years { get; }

    public IReadOnlyList<Headline> All { get; }

    private Subject Subject => _view.Subject;

    public IReadOnlyList<Tile> Tiles => [.. All.Select(headline => new Tile(
        headline.Title,
        headline.Shown,
        _view.Question.YearsBefore.Count > 0 ? Change.Of(headline.Now.LastYear, headline.Unit) : null)
    {
        Remarks = [.. Remarks(headline)],
        Spark = Years.Count > 1 ? [.. headline.OverYears.Select(figure => figure?.Value)] : null,
        SparkLevel = headline.Now.Peers?.Median,
        Origin = _view.From(headline.Cube, headline.Name, headline.Now, headline.Shown.Exact),
        Href = headline.OnPage is { } page ? _view.Go(page) : null,
    })];

    public DataTable Table => new(
        TableName,
        $"Headline figures, {Subject.Who}, {FinancialYears.Span(Years)}; contracts as at the end of each year",
        [
            new("Figure", IsNumber: false),
            .. Years.Select(year => new TableColumn(year)),
            .. Subject.IsOne ? new TableColumn[] { new("Target"), new($"Median, {PeerGroups.Name(_view.Question.Filter.Peers)}"), new("Rank") } : [],
        ],
        [.. All.Select(headline => new TableRow([new TableCell(headline.Title), .. headline.OverYears.Select(figure => Cell(headline, figure)), .. Subject.IsOne ? Beside(headline) : []]))]);

    /// <summary>How far the figures reach back.</summary>
    public Phrase Sentence()
    {
        var share = All.Single(headline => headline.Name == "deliveredShare");
        var known = share.OverYears.Zip(Years).Where(pair => pair.First?.Value is not null).ToList();
        return known is [var first, .., var last]
            ? new Phrase().Say("The delivered share went from ").Stress($"{Percent.Short(first.First!.Value!.Value)} at the end of {first.Second} to {Percent.Short(last.First!.Value!.Value)}")
                .Say($" at the end of {last.Second}. Contracts count while they run, so the group changes from year to year.")
            : new Phrase().Say("Only one year can be told so far.");
    }

    private IEnumerable<Headline> Contracts(OverviewAnswer answer)
    {
        var live = answer.Live;
        Headline Of(string title, string name, Unit unit, Figure now, Func<EarlierContracts, Figure> then, string? aside = null) =>
            new(title, Cube.Toms, name, unit, now, [.. Years.SkipLast(1).Select((_, index) => then(Earlier(answer, Years.Count - 1 - index))), now], Aside: aside, OnPage: SitePages.SocialValue);

        yield return Of("Contract value", "contractValue", Unit.Pounds, live.ContractValue, earlier => earlier.ContractValue);
        yield return Of("Committed", "committed", Unit.Pounds, live.Committed, earlier => earlier.Committed, OfValue(live.CommittedShare));
        yield return Of("Delivered, validated", "delivered", Unit.Pounds, live.Delivered, earlier => earlier.Delivered, live.ExpectedToDate.Value is { } due ? $"{Pounds.Short(due)} expected by now" : null);
        yield return Of("Delivered share", "deliveredShare", Unit.Ratio, live.DeliveredShare, earlier => earlier.DeliveredShare, "delivered ÷ committed") with { Target = answer.Aimed.DeliveredShare.Target, Aimed = answer.Aimed.DeliveredShare };
        yield return Of("Added value share", "addedValueShare", Unit.Ratio, live.AddedValueShare, earlier => earlier.AddedValueShare, "delivered ÷ contract value");
        yield return Of("Live contracts", "liveContractCount", Unit.Count, live.LiveContractCount, earlier => earlier.LiveContractCount);
    }

    private IEnumerable<Headline> Spend(OverviewAnswer answer)
    {
        var spend = answer.Spend;
        Headline Of(string title, string name, Figure now, Func<SpendSharesOfYear, Figure> then, string? aside = null) => new(
            title,
            Cube.Spend,
            name,
            Unit.Ratio,
            now,
            [.. Years.Select(year => answer.SpendYears.Rows.FirstOrDefault(row => row.FinancialYear == year) is { } row ? then(row) : null)],
            now.Target,
            Aside: aside,
            OnPage: SitePages.LocalSpend);

        var place = spend.UnknownLocalityShare.Value is { } nowhere ? $"place unknown {Percent.Short(nowhere)}" : null;
        yield return Of(Subject.IsOne ? "Spend kept in the borough" : "Spend kept in own boroughs", "boroughShare", spend.BoroughShare, row => row.BoroughShare, place);
        yield return Of("Spend kept in Greater Manchester", "greaterManchesterShare", spend.GreaterManchesterShare, row => row.GreaterManchesterShare, place);
        yield return Of(
            "With small and medium firms", "smeShare", spend.SmeShare, row => row.SmeShare, spend.UnknownSizeShare.Value is { } unknown ? $"size unknown {Percent.Short(unknown)}" : null);
        yield return Of("With charities and social enterprises", "vcseShare", spend.VcseShare, row => row.VcseShare);
    }

    private static EarlierContracts Earlier(OverviewAnswer answer, int yearsBefore) => yearsBefore switch
    {
        1 => answer.OneYearBefore,
        2 => answer.TwoYearsBefore,
        3 => answer.ThreeYearsBefore,
        _ => answer.FourYearsBefore,
    };

    private static IEnumerable<string> Remarks(Headline headline)
    {
        if (headline.Now.Peers is { Rank: { } rank, Median: { } median } peers)
            yield return $"{English.Ordinal(rank)} of {English.Cardinal(peers.Members)}, median {headline.Words(median)}";
        else if (headline.Now.Peers?.Median is { } others)
            yield return $"peers’ median {headline.Words(others)}";
        if (headline.Target?.Value is { } target && (headline.Aimed ?? headline.Now).Value is { } reached)
            yield return $"{(headline.Aimed is null ? "" : $"{Whole(headline, reached)}: ")}target {headline.Words(target)} {(reached >= target ? "met" : "not met")}";
        if (headline.Aside is not null)
            yield return headline.Aside;
    }

    /// <summary>Councils set a target for all their contracts; tiles show those that run.</summary>
    private static string Whole(Headline headline, decimal reached) => $"{headline.Words(reached)} with closed contracts";

    private static string? OfValue(Figure committedShare) => committedShare.Value is { } share ? $"{Percent.Short(share)} of contract value" : null;

    private static TableCell Cell(Headline headline, Figure? figure) =>
        figure is null ? TableCell.Of(Shown.Nothing, value: null) : TableCell.Of((headline with { Now = figure }).Shown, figure.Value);

    private static IEnumerable<TableCell> Beside(Headline headline)
    {
        yield return headline.Target?.Value is { } target ? new TableCell(headline.Words(target), target) { Aside = headline.Aimed?.Value is { } reached ? Whole(headline, reached) : null } : new TableCell("–", Exact: "No target set");
        yield return headline.Now.Peers?.Median is { } median ? new TableCell(headline.Words(median), median) : new TableCell("–", Exact: "Too few councils to compare");
        yield return headline.Now.Peers is { Rank: { } rank, Members: var members } ? new TableCell($"{rank} of {members}", rank) : new TableCell("–");
    }
}
