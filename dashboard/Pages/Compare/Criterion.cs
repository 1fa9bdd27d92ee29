using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Pages.Compare;

/// <summary>A share by which councils are compared.</summary>
/// <param name="Name">Of the figure in the schema.</param>
/// <param name="Of">The figure of a council so many years before the one compared; null where there is none.</param>
/// <param name="Unknown">What part is not known of the same council and year; null for a figure that rests on nothing unknown.</param>
/// <param name="UnknownWhat">What is not known: <c>place</c>.</param>
public sealed record Criterion(
    string Title, Cube Cube, string Name, Func<CompareAnswer, string, Moment, Figure?> Of, Func<CompareAnswer, string, Moment, Figure?>? Unknown = null, string? UnknownWhat = null)
{
    public static readonly IReadOnlyList<Criterion> All =
    [
        OfContracts("Delivered share", "deliveredShare", row => row.DeliveredShare),
        OfContracts("Added value share", "addedValueShare", row => row.AddedValueShare),
        OfContracts("Committed share", "committedShare", row => row.CommittedShare),
        OfSpend("Spend kept in the borough", "boroughShare", row => row.BoroughShare, row => row.UnknownLocalityShare, "place"),
        OfSpend("Spend kept in Greater Manchester", "greaterManchesterShare", row => row.GreaterManchesterShare, row => row.UnknownLocalityShare, "place"),
        OfSpend("With small and medium firms", "smeShare", row => row.SmeShare, row => row.UnknownSizeShare, "size"),
        OfSpend("With charities, social enterprises", "vcseShare", row => row.VcseShare),
        OfSpend("Spend on known contracts", "onContractShare", row => row.OnContractShare),
        new("Outcomes that last", Cube.CohortOutcomes, "sustainedShare", (answer, code, at) => answer.Outcomes.Rows.FirstOrDefault(row => row.Council.Code == code && row.FinancialYear == at.Year)?.SustainedShare),
        new("Community requests met", Cube.Locality, "requestsMetShare", (answer, code, at) => answer.Requests.Rows.FirstOrDefault(row => row.Council.Code == code && row.FinancialYear == at.Year)?.RequestsMetShare),
    ];

    private static Criterion OfContracts(string title, string name, Func<ContractShares, Figure> pick) => new(
        title, Cube.Toms, name, (answer, code, at) => Earlier(answer, at).Rows.FirstOrDefault(row => row.Council.Code == code) is { } row ? pick(row) : null);

    private static Criterion OfSpend(
        string title, string name, Func<SpendSharesOfCouncil, Figure> pick, Func<SpendSharesOfCouncil, Figure>? unknown = null, string? unknownWhat = null) =>
        new(title, Cube.Spend, name, Picked(pick), unknown is null ? null : Picked(unknown), unknownWhat);

    private static Func<CompareAnswer, string, Moment, Figure?> Picked(Func<SpendSharesOfCouncil, Figure> pick) => (answer, code, at) =>
        answer.Spend.Rows.FirstOrDefault(row => row.Council.Code == code && row.FinancialYear == at.Year) is { } row ? pick(row) : null;

    private static Level<ContractShares> Earlier(CompareAnswer answer, Moment at) => at.YearsBefore switch
    {
        0 => answer.Live,
        1 => answer.OneYearBefore,
        2 => answer.TwoYearsBefore,
        3 => answer.ThreeYearsBefore,
        _ => answer.FourYearsBefore,
    };
}

/// <summary>A year, and how many years it lies before the one compared.</summary>
public readonly record struct Moment(string Year, int YearsBefore);
