using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.CommunityRequests;

/// <summary>What communities asked of the councils' contracts, how much of it was taken on and met, and which contracts could do more.</summary>
public sealed class CommunityRequestsView : PageView
{
    /// <summary>As many requests as a contract is asked to sign up to.</summary>
    public const int AskedFor = 3;

    /// <summary>In place of a figure of a council without requests.</summary>
    public const string NoRequest = "x";

    public CommunityRequestsView(PageQuestion question, CommunityRequestsAnswer answer, Catalogue catalogue)
        : base(question with { Notices = [.. question.Notices, .. Registers.Notices(question, "How many requests there are, and how far they have come, stands")] }, answer, catalogue)
    {
        Answer = answer;
        Heading = Subject.Period.Length == 0 ? "Community requests" : $"{Subject.Heading}: community requests of {Subject.Period}";
        Lead = CommunityRequestsSentences.Lead(this);
        Stages = CommunityRequestsTables.Stages(this);
        Themes = CommunityRequestsTables.Themes(this);
        Councils = CommunityRequestsTables.Councils(this);
        Wards = CommunityRequestsTables.Wards(this);
        Quarters = CommunityRequestsTables.Quarters(this);
        Few = CommunityRequestsTables.Few(this);
    }

    public CommunityRequestsAnswer Answer { get; }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    /// <summary>False where nothing was raised: the page then says so and shows no empty tables.</summary>
    public bool HasRequests => Answer.Raised.TotalCount > 0;

    /// <summary>From raised to met.</summary>
    public DataTable Stages { get; }

    public DataTable Themes { get; }

    public Origin ThemesOrigin => From(Cube.Locality, CommunityRequestsTables.Figures, ["THEME"]);

    public DataTable Councils { get; }

    public Origin CouncilsOrigin => From(Cube.Locality, CommunityRequestsTables.Figures, ["COUNCIL"]);

    /// <summary>Every council by the part of its requests that is met; one without requests has a symbol in place of a figure.</summary>
    public IReadOnlyList<MapPlace> Map =>
        [.. from council in Catalogue.Councils
            let row = Answer.Around.Rows.FirstOrDefault(row => row.Council?.Code == council.Code)
            select new MapPlace(
                council.Code,
                council.Name,
                row?.RequestsMetShare.Value,
                row is null ? NoRequest : Shown.Share(row.RequestsMetShare).Text,
                Here(filter => filter.LookInto(council.Code)),
                council.Code == Question.Filter.LookedInto)];

    /// <summary>Of the council looked into; null when none is.</summary>
    public DataTable? Wards { get; }

    public Origin WardsOrigin => From(Cube.Locality, CommunityRequestsTables.Figures, ["WARD"]);

    public DataTable Quarters { get; }

    public Origin QuartersOrigin => From(Cube.Locality, CommunityRequestsTables.Figures, ["FINANCIAL_YEAR", "QUARTER"]) with
    {
        Explore = Urls.Explore(Question.Filter.WithFinancialYears([]), Cube.Locality, CommunityRequestsTables.Figures, ["FINANCIAL_YEAR", "QUARTER"]), // the block has every year
    };

    /// <summary>Live contracts with fewer requests than they are asked to sign up to, the largest first.</summary>
    public DataTable Few { get; }

    public Origin FewOrigin => From(Cube.Toms, ["requests", "contractCount"], ["CONTRACT"]);

    /// <summary>Requests without a known place, which only the first figures count.</summary>
    public int Unplaced => Answer.Year.RequestsRaised.Value is { } placed ? Math.Max(0, Answer.Raised.TotalCount - (int)placed) : 0;

    protected override IEnumerable<KeyValuePair<string, string?>>? Narrowed(Cube cube) => Phases.OnlyLive(cube);

    public override IEnumerable<DataTable> Tables => new[] { Stages, Themes, Councils, Wards, Quarters, Few }.OfType<DataTable>();
}
