using System.Globalization;
using Analytics.Api.Disclosure;

namespace Analytics.Api.Tests.Disclosure;

/// <summary>Nobody works out from what is shown how few people a cell holds.</summary>
public sealed class LatticeAttackTests
{
    private const int Council = 0, Cohort = 1, Kind = 2, Theme = 3, Time = 4, Place = 5;

    /// <summary>Council, cohort, kind and theme.</summary>
    private static readonly int[] PlainColumns = [0, 3, 4, 5];

    private static readonly Lazy<OutcomeLattice> Seed = new(ReadSeed);

    /// <summary>Totals of one size fall apart into parts near the threshold: where everything is small, every sum tells much about little.</summary>
    [Theory]
    [InlineData(1, 20, 12)]
    [InlineData(2, 60, 12)]
    [InlineData(3, 150, 12)]
    [InlineData(4, 400, 8)]
    public void SmallWorlds_GiveNobodyAway(int seed, int records, int worlds)
    {
        var chance = new Random(seed);
        for (var world = 0; world < worlds; world++)
        {
            var treated = TreatedLattice.Of(Small(chance, records), Noise(chance), new CountTreatment(8));
            var attacker = new LatticeAttacker(treated.Lattice, treated.Shown, Council, Cohort, Kind, Theme, Time, Place);

            Assert.Empty(attacker.Pinned());
            Assert.True(attacker.IsSound());
        }
    }

    /// <summary>The same attack succeeds on numbers that are only noisy and rounded: it can find somebody.</summary>
    [Fact]
    public void NumbersThatNobodyAudited_GiveSomebodyAway()
    {
        var (chance, treatment) = (new Random(5), new CountTreatment(8));
        var given = Enumerable.Range(0, 12).Sum(_ =>
        {
            var (lattice, noise) = (Small(chance, records: 150), Noise(chance));
            int? Shown(int cell, OutcomeCount count) =>
                treatment.Show(lattice.CountOf(cell, count), noise.Of(lattice.SumOfKeys(cell, count)), lattice.FixedIn(cell) <= 1) is var shown and >= 0 ? shown : null;
            return new LatticeAttacker(lattice, Shown, Council, Cohort, Kind, Theme, Time, Place).Pinned().Count;
        });

        Assert.True(given > 0);
    }

    [Theory]
    [InlineData(Council, Cohort, Kind, Theme)]
    [InlineData(Council, Kind, Time)]
    [InlineData(Council, Cohort, Place)]
    [InlineData(Cohort, Kind, Theme, Time)]
    [InlineData(Time, Place)]
    public void SeedData_GivesNobodyAway(params int[] trees)
    {
        var treated = TreatedLattice.Of(Seed.Value, Noise(new Random(7)), new CountTreatment(8));
        var attacker = new LatticeAttacker(treated.Lattice, treated.Shown, trees);

        Assert.Empty(attacker.Pinned());
        Assert.True(attacker.IsSound());
    }

    [Fact]
    public void SeedData_IsTreatedInSecondsAndStaysUseful()
    {
        var started = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
        var treated = TreatedLattice.Of(Seed.Value, Noise(new Random(7)), new CountTreatment(8));
        var seconds = (System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - started).TotalSeconds;

        var shown = Enumerable.Range(0, treated.Lattice.Cells).Count(cell => treated.Shown(cell, OutcomeCount.People) > 0);
        Assert.True(treated.WithheldByAudit < shown / 20, $"The audit withheld {treated.WithheldByAudit} cells beside {shown} that are shown, of {treated.Lattice.Cells}.");
        Assert.True(seconds < 30, $"It took {seconds:0.0} s.");
    }

    private static NoiseTable Noise(Random chance)
    {
        int[] values = [.. NoiseTable.Draw().Values.Order()];
        chance.Shuffle(values);
        return new NoiseTable(values);
    }

    private static OutcomeLattice Small(Random chance, int records)
    {
        ClassificationTree flat = new([-1, 0, 0]);
        ClassificationTree nested = new([-1, 0, 0, 1, 1, 2, 2]);
        var facts = Enumerable.Range(0, records).Select(_ =>
        {
            var couldBe = chance.Next(3) == 0;
            var council = 1 + chance.Next(2);
            return new LatticeFact([council, Skewed(), Skewed(), Skewed(), 2 + Skewed() + (2 * chance.Next(2)), 2 + Skewed() + (2 * chance.Next(2))],
                Person: (chance.Next(records) * 2) + council, (byte)chance.Next(256), couldBe && chance.Next(2) == 0, couldBe);
        });
        return new OutcomeLattice([flat, flat, flat, flat, nested, nested], [.. facts]);

        int Skewed() => chance.Next(4) == 0 ? 2 : 1;
    }

    private static OutcomeLattice ReadSeed()
    {
        var deciles = Rows("places.csv").Where(row => row.Contains("WARD")).ToDictionary(row => row[0], row => row[^3].Length == 0 ? "" : decimal.Round(decimal.Parse(row[^3], CultureInfo.InvariantCulture), MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture));
        var rows = Rows("cohort-outcomes.csv").ToList();
        string DecileOf(string ward) => ward.Length == 0 ? "" : deciles[ward];
        var plain = PlainColumns.Select(column => Number(rows.Select(row => row[column]), after: 0)).ToList();
        var years = Number(rows.Select(row => YearOf(row[^6])), after: 0);
        var quarters = Number(rows.Select(row => QuarterOf(row[^6])), after: years.Count);
        var tenths = Number(rows.Select(row => DecileOf(row[^7])), after: 0);
        var wards = Number(rows.Select(row => row[^7]), after: tenths.Count);
        var people = new Dictionary<(string, string), int>();
        var (chance, last) = (new Random(6), 0);
        var facts = rows.Select(row =>
        {
            var lasts = row[4] is "EMPLOYMENT" or "APPRENTICESHIP" && string.CompareOrdinal(row[^6], "2022-09-30") <= 0;
            if (row[2].Length == 0 || !people.TryGetValue((row[0], row[2]), out var person))
                people[(row[0], row[2].Length == 0 ? row[1] : row[2])] = person = ++last;

            return new LatticeFact(
                [plain[0][row[0]], plain[1][row[3]], plain[2][row[4]], plain[3][row[5]], quarters[QuarterOf(row[^6])], wards[row[^7]]],
                person, (byte)chance.Next(256), row[^4] == "yes", lasts);
        });
        return new OutcomeLattice(
            [
                .. plain.Select(nodes => new ClassificationTree([-1, .. nodes.Select(_ => 0)])),
                new ClassificationTree([-1, .. years.Select(_ => 0), .. quarters.Keys.Select(quarter => years[quarter[..4]])]),
                new ClassificationTree([-1, .. tenths.Select(_ => 0), .. wards.Keys.Select(ward => tenths[DecileOf(ward)])]),
            ],
            facts);
    }

    private static string YearOf(string day) => QuarterOf(day)[..4];

    private static string QuarterOf(string day)
    {
        var month = int.Parse(day.AsSpan(5, 2), CultureInfo.InvariantCulture);
        var year = int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture) - (month < 4 ? 1 : 0);
        return FormattableString.Invariant($"{year}Q{(((month + 8) % 12) / 3) + 1}");
    }

    private static Dictionary<string, int> Number(IEnumerable<string> keys, int after) =>
        keys.Distinct().Order(StringComparer.Ordinal).Select((key, index) => (key, index)).ToDictionary(pair => pair.key, pair => after + pair.index + 1);

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Repository.PathOf("seed-data", file)).Skip(1).Select(line => line.Split(','));
}
