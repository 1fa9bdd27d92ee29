using System.Globalization;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Hosting.Attack;

/// <summary>Nobody learns over HTTP how few people a cell holds, however they ask.</summary>
[Collection(SeededServer.Name)]
public sealed class PublicAttackTests(SeededServer seeded)
{
    /// <summary>With 5,000 the attack takes minutes, and gets no further.</summary>
    private const int Questions = 80;

    [Theory]
    [InlineData(1)]
    public async Task SyntheticData_GivesNobodyAway(int seed)
    {
        var truth = new AttackedOutcomes(File.ReadLines(Repository.PathOf("seed-data", "cohort-outcomes.csv")), new DateOnly(2023, 3, 31));
        var notes = new AttackNotes(truth, lastsSince: "2022/23 Q2");
        var attacker = new PublicAttacker(seeded.Server, notes, seed);

        await attacker.LookAroundAsync();
        await attacker.AskAsync(Questions);

        Assert.Empty(attacker.Leaks);
        AssertNobodyIsGivenAway(notes);
    }

    /// <summary>Where everything is small, every sum tells much about little.</summary>
    [Theory]
    [InlineData(1, 60)]
    public async Task SmallData_GivesNobodyAway(int seed, int records)
    {
        await using var server = await AnalyticsServer.StartAsync();
        foreach (var (kind, file) in new[] { (ImportKind.TomsFramework, "toms-framework/2022.csv"), (ImportKind.Contracts, "contracts.csv") })
            Assert.True((await server.ImportAsync(kind, Repository.PathOf("seed-data", file))).IsAccepted);

        var lines = Small(new Random(seed), records).ToList();
        var folder = Directory.CreateTempSubdirectory("analytics-attack-");
        var path = Path.Combine(folder.FullName, "outcomes.csv");
        await File.WriteAllLinesAsync(path, lines);
        var report = await server.ImportAsync(ImportKind.CohortOutcomes, path);
        folder.Delete(recursive: true);
        Assert.Equal((true, records), (report.IsAccepted, (int)report.Import.RowsAccepted));

        var asAt = DateOnly.Parse((await server.DataAsync("{ dataVersion { asAt } }")).GetProperty("dataVersion").GetProperty("asAt").GetString()!, CultureInfo.InvariantCulture);
        var notes = new AttackNotes(new AttackedOutcomes(lines, asAt), lastsSince: "2022/23 Q2");
        var attacker = new PublicAttacker(server, notes, seed);
        await attacker.LookAroundAsync();
        await attacker.AskAsync(Questions);

        Assert.Empty(attacker.Leaks);
        AssertNobodyIsGivenAway(notes);
    }

    private static void AssertNobodyIsGivenAway(AttackNotes notes)
    {
        Assert.Empty(notes.Contradictions);
        Assert.Empty(notes.Pinned());
        Assert.Empty(notes.Mistakes());
        Assert.True(notes.Cells > 1000, $"It saw {notes.Cells} cells.");
    }

    /// <summary>Two councils, and most outcomes alike: totals of one size fall apart into parts near the threshold.</summary>
    private static IEnumerable<string> Small(Random chance, int records)
    {
        string Skewed(params string[] from) => from[chance.Next(4) == 0 ? chance.Next(from.Length) : 0];
        yield return "council,reference,person,cohort,outcome_kind,theme,contract_reference,supplier,ward,started_on,ended_on,sustained,hours,weeks,value";
        for (var number = 0; number < records; number++)
        {
            var started = new DateOnly(2021, 4, 1).AddDays(chance.Next(4) == 0 ? chance.Next(700) : chance.Next(80));
            yield return string.Join(',',
                Skewed("E08000007", "E08000001"), $"R{number}", $"p{chance.Next(records)}", Skewed("CARE_LEAVERS", "VETERANS", "EX_OFFENDERS"), Skewed("EMPLOYMENT", "TRAINING", "APPRENTICESHIP"),
                Skewed("T1", "T3"), "", "", Skewed("E05014830", "E05014832", "", "E05014824"), $"{started:yyyy-MM-dd}", "", Skewed("yes", "no", ""), "10", "2", "100.00");
        }
    }
}
