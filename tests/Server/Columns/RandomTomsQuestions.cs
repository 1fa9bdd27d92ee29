using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>Days before, within and after the world's data, on and around a 31 March.</summary>
internal sealed class RandomTomsQuestions(int seed) : RandomQuestions(MetricCatalog.Toms, seed)
{
    public override Question Next() => base.Next() with
    {
        Valuation = Pick(Enum.GetValues<Valuation>()),
        AsAt = Pick<DateOnly?>([null, null, new(2019, 6, 1), new(2021, 3, 30), new(2021, 3, 31), new(2022, 1, 15), new(2023, 4, 1), new(2030, 1, 1)]),
    };

    protected override Metric AnyMetric() => Pick(MetricCatalog.Toms.Metrics);

    protected override Condition.Compare Compare() => Next(18) switch
    {
        0 => Is("council", Equality(), "E08000007", "E08000001", "E08000010", "nowhere"),
        1 => Is("theme", Equality(), "T1", "T2", "T9"),
        2 => Is("outcome", Equality(), "O1", "O2"),
        3 => Is("measure", Equality(), "NT1", "NT4a", "NT10"),
        4 => Is("measure", Comparator.Equal, "NT1", "NT4a", "NT9", "NT10", "NT20"),
        5 => Is("priority", Equality(), "E08000007:JOBS", "E08000001:JOBS", "E08000007:GREEN", null),
        6 => Is("cohort", Equality(), 0L, 4L, null),
        7 => Is("contract", Equality(), "E08000007:C1", "E08000001:C2", "E08000013:C3", "nowhere"),
        8 => Is("supplier", Equality(), "1", "2", "3", null),
        9 => Is("supplierSize", Equality(), 0L, 1L, 2L),
        10 => Is("supplierKind", Equality(), 0L, 1L, 3L),
        11 => Is("contractPhase", Equality(), 0L, 1L, 2L),
        12 => Is(Pick(["awardYear", "endYear"]), Ordered(), 2019L, 2020L, 2021L, 2022L),
        13 => Is("directorate", Pick([Equality(), Textual()]), "Adults", "adults", "Place"),
        14 => Is("financialYear", Ordered(), 2020L, 2021L, 2022L),
        15 => Is(Pick(["quarter"]), Ordered(), 8083L, 8084L, 8087L),
        16 => Is("endsOn", Ordered(), new DateOnly(2022, 3, 31), new DateOnly(2023, 8, 31)),
        _ => Is("contractValue", Ordered(), 100_000m, 250_000.50m),
    };
}
