using Analytics.Api.Disclosure;

namespace Analytics.Api.Tests.Disclosure;

public sealed class CountTreatmentTests
{
    [Theory]
    [InlineData(8, 0, 0, true, 0)]
    [InlineData(8, 0, 0, false, CountTreatment.Withheld)]
    [InlineData(8, 7, 0, true, CountTreatment.Withheld)]
    [InlineData(8, 7, 1, true, 10)]
    [InlineData(8, 10, -3, true, CountTreatment.Withheld)]
    [InlineData(8, 12, 0, false, 10)]
    [InlineData(8, 12, 1, false, 15)]
    [InlineData(5, 5, 0, false, 5)]
    [InlineData(5, 8, 0, false, 10)]
    [InlineData(10, 9, 0, false, CountTreatment.Withheld)]
    public void Count_IsShownNoisyAndRounded(int smallest, int count, int noise, bool showsZero, int shown) =>
        Assert.Equal(shown, new CountTreatment(smallest).Show(count, noise, showsZero));

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(10)]
    public void Candidates_AreExactlyTheCountsThatAreShownSo(int smallest)
    {
        var treatment = new CountTreatment(smallest);
        var counts = Enumerable.Range(1, 60).SelectMany(_ => Enumerable.Range(-3, 7), (count, noise) => (count, Shown: treatment.Show(count, noise, showsZero: false))).ToLookup(pair => pair.Shown, pair => pair.count);

        Assert.Equal(treatment.MostWithheld, counts[CountTreatment.Withheld].Max());
        Assert.All(counts.Where(shown => shown.Key is > 0 and < 50), shown => Assert.Equal((shown.Min(), shown.Max()), treatment.CandidatesOf(shown.Key)));
    }

    [Fact]
    public void Noise_HasMeanZeroAndMovesNoCountFar()
    {
        var values = NoiseTable.Draw().Values;

        Assert.Equal((256, 0, -3, 3), (values.Count, values.Sum(), values.Min(), values.Max()));
        Assert.Throws<ArgumentException>(() => new NoiseTable(values.Skip(1)));
    }

    [Theory]
    [InlineData(123_456, 10, 12_000)]
    [InlineData(1_250, 10, 130)]
    [InlineData(95, 10, 10)]
    [InlineData(0, 10, 0)]
    [InlineData(9_995, 10, 1_000)]
    public void Average_HasTwoSignificantFigures(long total, int people, long average) => Assert.Equal(average, ReferenceAverage.Of(total, people));
}
