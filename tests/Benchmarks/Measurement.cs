using System.Globalization;

namespace Analytics.Benchmarks;

/// <summary>What one contender took.</summary>
/// <param name="Contender">Whom it is about.</param>
/// <param name="Rate">Units a second, in the median round.</param>
/// <param name="Spread">The middle half of the rounds, as a share of the median.</param>
/// <param name="Ratio">Its rate over that of the first contender: the median of the ratios within each round.</param>
/// <param name="Memory">Bytes the managed heap gave for each unit; where the contest asks for it, the most bytes that the process had.</param>
public sealed record Measurement(Contender Contender, double Rate, double Spread, double Ratio, double Memory)
{
    private const int WarmUpRounds = 3;
    private const int LeastRounds = 7;
    private const int MostRounds = 31;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    /// <summary>A row of the report.</summary>
    /// <param name="unit">Bytes that memory is counted by.</param>
    public IReadOnlyList<string> ToRow(double unit) =>
        [Contender.Name, Table.Rounded(Rate), Spread.ToString("P0", CultureInfo.InvariantCulture), Table.Rounded(Ratio), Table.Rounded(Memory / unit)];

    /// <summary>Runs the contenders in turn for some eight seconds, seven rounds at least.</summary>
    /// <returns>A measurement of each, in their order.</returns>
    public static IReadOnlyList<Measurement> Of(Contest contest, TimeProvider clock)
    {
        var contenders = contest.Contenders;
        for (var round = 0; round < (contest.Rounds is null ? WarmUpRounds : 0); round++)
        {
            foreach (var contender in contenders)
                _ = contender.Run();
        }

        var rounds = new List<double[]>();
        var memory = new double[contenders.Count];
        var begin = clock.GetTimestamp();
        while (rounds.Count < (contest.Rounds ?? LeastRounds) || (contest.Rounds is null && rounds.Count < MostRounds && clock.GetElapsedTime(begin) < Budget))
            rounds.Add(Round(contest, memory, clock));

        return [.. contenders.Select((contender, index) => Summarise(contender, index, rounds, memory[index]))];
    }

    private static double[] Round(Contest contest, double[] memory, TimeProvider clock)
    {
        var contenders = contest.Contenders;
        var rates = new double[contenders.Count];
        for (var index = 0; index < rates.Length; index++)
        {
            var contender = contenders[index];
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = clock.GetTimestamp();
            var result = contender.Run();
            rates[index] = contender.Amount / clock.GetElapsedTime(start).TotalSeconds;
            memory[index] = contest.IsMemoryOfProcess ? Math.Max(memory[index], result) : (GC.GetAllocatedBytesForCurrentThread() - before) / contender.Amount;
        }

        return rates;
    }

    private static Measurement Summarise(Contender contender, int index, List<double[]> rounds, double memory)
    {
        double[] rates = [.. rounds.Select(round => round[index]).Order()];
        double[] ratios = [.. rounds.Select(round => round[index] / round[0]).Order()];
        var median = rates[rates.Length / 2];
        var spread = (rates[rates.Length * 3 / 4] - rates[rates.Length / 4]) / median;
        return new(contender, median, spread, ratios[ratios.Length / 2], memory);
    }
}
