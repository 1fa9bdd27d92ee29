using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Contracts;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Tests.Pages.SocialValue;

namespace Analytics.Dashboard.Tests.Pages.Contracts;

/// <summary>A list of contracts and one contract; tests change what they are about.</summary>
internal static class SampleContracts
{
    public static ContractsAnswer List { get; } = new(
        SampleSocialValue.All.Councils,
        SampleSocialValue.All.Calendar,
        SampleSocialValue.All.TomsFramework,
        new ContractsChosen(
            SampleSocialValue.Number(40m),
            [new(new ContractId("a")), new(new ContractId("b"))],
            [Row("a", 1_000_000m, 290_000m, 730_000m), Row("b", 500_000m, 100_000m, 400_000m), Row("c", 90_000m, null, 40_000m)]),
        new Level<CategoryRow>([new("Highways", SampleSocialValue.Number(12m)), new(null, SampleSocialValue.Number(2m))]));

    public static ContractsAnswer Register { get; } = List with
    {
        Chosen = List.Chosen with { Behind = null, Contracts = null },
        Register = new RegisterPage(
            106,
            new PageInfo(HasNextPage: true, "next-page"),
            [
                Registered("a", [new(SampleAnswer.Money(200m), 400m), new(SampleAnswer.Without(FigureStatus.Suppressed), 600m), new(SampleAnswer.Without(FigureStatus.NotApplicable))]),
                Registered("b", []),
                Registered("c", [new(SampleAnswer.Without(FigureStatus.Suppressed), 600m)]),
            ]),
    };

    public static ContractAnswer One { get; } = new(
        List.Councils,
        List.Calendar,
        List.TomsFramework,
        new ContractDelivery(
            SampleAnswer.Money(1_094_250m), SampleAnswer.Money(290_000m), SampleAnswer.Money(0m), SampleAnswer.Money(730_000m), SampleAnswer.Money(440_000m), new Figure(0.29m, FigureStatus.Rounded, "", Numerator: 290_000m, Denominator: 1_000_000m), SampleSocialValue.Number(1m)),
        new RequestPage(1, [new("E08000007:R1", "A shed for the men's workshop", RequestKind.WorksOrMaterials, new DateOnly(2022, 5, 1), RequestState.Matched, new("Reddish"), new DateOnly(2022, 6, 1))]),
        new ContractSpend(SampleAnswer.Money(80_000m), SampleSocialValue.Number(4m), [new("2022/23", SampleAnswer.Money(80_000m, 1m), SampleSocialValue.Number(4m))]),
        new WholeContract(
            "E08000007:STO-1",
            "STO-1",
            "Highways 2022",
            new(SampleAnswer.Stockport, "Stockport"),
            [new("s1", "Goyt Ltd", SupplierSize.Small, SupplierKind.Private, new("Reddish"))],
            ContractPhase.Delivery,
            [
                new(
                    "E08000007:STO-1-01",
                    new("NT1", "Local people taken on", "FTE"),
                    "2021",
                    36m,
                    SampleSocialValue.Number(9m),
                    SampleAnswer.Money(290_000m),
                    ProxyValue: 25_500m,
                    Value: 1_000_000m,
                    Claims: [new("D1", new DateOnly(2022, 12, 31), new DateOnly(2023, 1, 9), 9m, ClaimState.Validated, new DateOnly(2023, 2, 1), 290_000m, new("Reddish"), "Payroll list")]),
                new("E08000007:STO-1-02", new("GM8", "Befriending of care leavers", "hours", Cohort.CareLeavers), "2021", 1450m, SampleAnswer.Without(FigureStatus.Suppressed), SampleAnswer.Without(FigureStatus.Suppressed), ProxyValue: 65m, Value: 94_250m),
            ],
            StartsOn: new DateOnly(2022, 4, 1),
            EndsOn: new DateOnly(2024, 3, 31),
            Value: 5_000_000m));

    public static ContractsView View(ContractsAnswer answer, DashboardFilter filter)
    {
        var catalogue = Catalogue.Of(answer, Catalogue.Unknown);
        return new ContractsView(PageQuestion.Of(SitePages.Contracts, new FilterReading(filter, []), catalogue), answer, catalogue);
    }

    public static ContractView View(ContractAnswer answer, DashboardFilter? filter = null)
    {
        var catalogue = Catalogue.Of(answer, Catalogue.Unknown);
        return new ContractView(PageQuestion.Of(SitePages.Contract, new FilterReading((filter ?? DashboardFilter.Empty).WithOwn(Urls.IdKey, "E08000007:STO-1"), []), catalogue), answer, catalogue);
    }

    public static TomsRow Row(string id, decimal committed, decimal? delivered, decimal expected) => SampleSocialValue.Row(committed, delivered, expected) with { Contract = Head(id) };

    private static ContractHead Head(string id) => new(
        id, $"STO-{id}", $"Highways {id}", new(SampleAnswer.Stockport, "Stockport"), [new("s1", "Goyt Ltd")], ContractPhase.Delivery, "Highways", new DateOnly(2022, 4, 1), new DateOnly(2024, 3, 31), 5_000_000m);

    private static RegisteredContract Registered(string id, IReadOnlyList<CommittedValue> commitments)
    {
        var head = Head(id);
        return new(head.Id, head.Reference, head.Title, head.Council, head.Suppliers, head.Phase, commitments, head.Category, head.StartsOn, head.EndsOn, head.Value);
    }
}
