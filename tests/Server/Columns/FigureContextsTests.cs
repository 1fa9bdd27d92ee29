using System.Globalization;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>What stands beside a figure is what the question by itself would answer.</summary>
public sealed class FigureContextsTests(SpendAnswersTests.ReadOnlyWorld fixture) : IClassFixture<SpendAnswersTests.ReadOnlyWorld>
{
    private const string Stockport = "E08000007";
    private const string Bolton = "E08000001";

    private static readonly CubeDefinition Cube = MetricCatalog.Spend;

    [Theory]
    [InlineData("quarter", Comparison.PreviousPeriod, 1)]
    [InlineData("quarter", Comparison.SamePeriodLastYear, 4)]
    [InlineData("financialYear", Comparison.PreviousPeriod, 1)]
    [InlineData("month", Comparison.PreviousPeriod, 1)]
    [InlineData("month", Comparison.SamePeriodLastYear, 12)]
    public void PeriodRow_StandsBesideTheRowOfTheEarlierPeriod(string period, Comparison comparison, int steps)
    {
        var rows = Ask(Is("council", Stockport), Compared(comparison), period).Levels[0];
        var plain = rows.ToDictionary(row => row.Keys[0]!.Value, row => row.Figures.Select(figure => figure.Value).ToArray());

        Assert.Contains(rows, row => plain.ContainsKey(row.Keys[0]!.Value - steps));
        Assert.All(rows, row =>
        {
            var compared = row.Figures.Select(figure => figure.Compared[comparison]).ToArray();
            if (plain.TryGetValue(row.Keys[0]!.Value - steps, out var earlier))
                Assert.Equal(earlier, compared.Select(figure => figure.Value));
            else
                Assert.All(compared, figure => Assert.Equal((FigureStatus.Unavailable, null, Verdict.Unknown), (figure.Status, figure.Change, figure.Verdict)));
        });
    }

    [Fact]
    public void Change_IsReadThroughPolarity()
    {
        var (now, before) = (Day("2021-06-10"), Day("2021-05-11"));
        var figure = Ask(And(Is("council", Stockport), Between(now, now.AddDays(29))), Compared(Comparison.PreviousPeriod)).Figures;
        var earlier = Ask(And(Is("council", Stockport), Between(before, before.AddDays(29))), Compared()).Figures;

        for (var index = 0; index < figure.Length; index++)
        {
            var compared = figure[index].Compared[Comparison.PreviousPeriod];
            Assert.Equal((earlier[index].Value, figure[index].Value - earlier[index].Value), (compared.Value, compared.Change));
        }

        var (amount, share) = (figure[0].Compared[Comparison.PreviousPeriod], figure[1].Compared[Comparison.PreviousPeriod]);
        Assert.Equal(decimal.Round(amount.Change!.Value / amount.Value!.Value, 6, MidpointRounding.AwayFromZero), amount.ChangeRatio);
        Assert.Equal((Verdict.Neutral, share.Change > 0 ? Verdict.Better : Verdict.Worse, null), (amount.Verdict, share.Verdict, share.ChangeRatio));
    }

    [Fact]
    public void YearThatTheDataCutShort_StandsBesideTheEquallyLongBeginning()
    {
        var cut = Ask(And(Is("council", Bolton), Is("financialYear", 2022L)), Compared(Comparison.SamePeriodLastYear)).Figures[0].Compared[Comparison.SamePeriodLastYear];
        var beginning = Ask(And(Is("council", Bolton), Between(Day("2021-04-01"), Day("2021-06-30"))), Compared()).Figures[0];

        Assert.Equal((beginning.Value, FigureStatus.Provisional), (cut.Value, cut.Status));
        Assert.EndsWith(" p", cut.Display, StringComparison.Ordinal);
    }

    [Fact]
    public void FlowWithoutPeriod_OrWithBrokenOne_IsComparedWithNothing()
    {
        var years = new Condition.Compare(Filter("financialYear"), Comparator.In, [2019L, 2021L]);
        foreach (var where in new Condition[] { Is("council", Stockport), years, new Condition.Any([Is("financialYear", 2021L)]) })
        {
            var compared = Ask(where, Compared(Comparison.PreviousPeriod)).Figures[0].Compared[Comparison.PreviousPeriod];
            Assert.Equal((FigureStatus.NotApplicable, "z", null), (compared.Status, compared.Display, compared.Value));
        }
    }

    [Fact]
    public void Peers_AreTheSameFigureWithEachInTheCouncilsPlace()
    {
        var where = Is("financialYear", 2021L);
        var rows = Ask(where, [Use("boroughShare") with { Context = new([], [PeerGroup.All, PeerGroup.GreaterManchester]) }], "council").Levels[0];
        var named = Ask(And(where, Is("council", Bolton)), [Use("boroughShare") with { Context = new([], [PeerGroup.All]) }]).Figures[0];
        var values = rows.Select(row => row.Figures[0].Value!.Value).Order().ToArray();

        Assert.Equal(3, values.Length);
        Assert.All(rows, row =>
        {
            var peers = row.Figures[0].Peers[PeerGroup.All];
            Assert.Equal((3, values[0], values[1], values[2]), (peers.Members, peers.Minimum, peers.Median, peers.Maximum));
            Assert.Equal(3 - Array.IndexOf(values, row.Figures[0].Value!.Value), peers.Rank);
            Assert.Equal((2, FigureStatus.NotApplicable, null), (row.Figures[0].Peers[PeerGroup.GreaterManchester].Members, row.Figures[0].Peers[PeerGroup.GreaterManchester].Status, row.Figures[0].Peers[PeerGroup.GreaterManchester].Mean));
        });
        Assert.Equal(rows.Single(row => row.Keys[0] == 2).Figures[0].Peers[PeerGroup.All], named.Peers[PeerGroup.All]);
    }

    [Fact]
    public void HavingAndFirst_DoNotTouchPeers()
    {
        var use = Use("amount") with { Context = new([], [PeerGroup.All]) };
        var all = Ask(Is("financialYear", 2021L), [use], "council").Levels[0];
        var cut = Ask(Is("financialYear", 2021L), [use], "council", level => level with { First = 1, Having = [new Having(Cube.Metric("amount"), Comparator.Greater, [0m])] }).Levels[0];

        Assert.Equal(all.Single(row => row.Keys[0] == cut[0].Keys[0]).Figures[0].Peers[PeerGroup.All], Assert.Single(cut).Figures[0].Peers[PeerGroup.All]);
    }

    [Fact]
    public void LevelOfSeveralCouncils_HasNoPeers() =>
        Assert.Equal(FigureStatus.NotApplicable, Ask(Is("financialYear", 2021L), [Use("amount") with { Context = new([], [PeerGroup.All]) }]).Figures[0].Peers[PeerGroup.All].Status);

    private AnswerRow Ask(Condition where, IReadOnlyList<FigureUse> figures, string? key = null, Func<Level, Level>? change = null)
    {
        using var lease = fixture.World.Store.Current();
        var level = key is null ? null : new Level { Keys = [Cube.Dimension(key)], Figures = figures };
        var question = new Question
        {
            Cube = Cube,
            Where = where,
            Root = new Level { Figures = figures, Levels = level is null ? [] : [change?.Invoke(level) ?? level] },
        };
        return Answers.Of(lease.Snapshot, question).Root;
    }

    private static FigureUse[] Compared(params Comparison[] comparisons) =>
        [.. new[] { Use("amount"), Use("boroughShare"), Use("lineCount") }.Select(use => use with { Context = new(comparisons, []) })];

    private static FigureUse Use(string metric) => new(Cube.Metric(metric), Where: null);

    private static FilterField Filter(string name) => Cube.Filters.First(filter => filter.Name == name);

    private static Condition.Compare Is(string field, object value) => new(Filter(field), Comparator.Equal, [value]);

    private static Condition.All And(params Condition[] parts) => new(parts);

    private static Condition.All Between(DateOnly from, DateOnly to) =>
        And(new Condition.Compare(Filter("paidOn"), Comparator.GreaterOrEqual, [from]), new Condition.Compare(Filter("paidOn"), Comparator.LessOrEqual, [to]));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
