using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

internal sealed class RandomSpendQuestions(int seed) : RandomQuestions(MetricCatalog.Spend, seed)
{
    public override Question Next() => base.Next() with { Basis = Pick(Enum.GetValues<SpendBasis>()) };

    protected override Metric AnyMetric() => Pick(MetricCatalog.Spend.Metrics.Where(metric => metric.Name != "perHead").ToList());

    protected override Condition.Compare Compare() => Next(14) switch
    {
        0 => Is("council", Equality(), "E08000007", "E08000001", "E08000010", "nowhere"),
        1 => Is("financialYear", Ordered(), 2020L, 2021L, 2022L),
        2 => Is("month", Ordered(), (2021L * 12) + 3, (2021L * 12) + 11, (2022L * 12) + 1),
        3 => Is("paidOn", Ordered(), new DateOnly(2021, 7, 1), new DateOnly(2022, 2, 28)),
        4 => Is("directorate", Equality(), "Adults", "children's services", "ADULTS", null),
        5 => Is("directorate", Textual(), "S", "children", "é"),
        6 => Is("supplier", Equality(), "1", "7", "999", null),
        7 => Is("supplierName", Textual(), "ltd", "z supplier", "(11)", "LIMITED"),
        8 => Is("supplierKind", Equality(), 0L, 1L, 4L),
        9 => Is("localityRing", Equality(), 0L, 2L, 7L),
        10 => Is("supplierBorough", Equality(), "E08000007", "E08000035", null),
        11 => Is("description", Textual(), "INVOICE 3", "éclairs", "x"),
        12 => Is("amount", Ordered(), 0m, 1000.005m, 2500.50m, -0.01m),
        _ => Is("redacted", Pick([Comparator.Equal, Comparator.NotEqual]), true, false),
    };
}
