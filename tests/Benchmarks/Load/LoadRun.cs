using System.Diagnostics;

namespace Analytics.Benchmarks.Load;

/// <summary>Clients that ask one question after another, all at once, for a while.</summary>
/// <param name="Rate">Answers a second, of all clients together.</param>
/// <param name="Median">In milliseconds.</param>
/// <param name="Slowest">The ninety-ninth percentile, in milliseconds.</param>
/// <param name="Refused">Answers that say that the server is busy.</param>
internal sealed record LoadRun(double Rate, double Median, double Slowest, int Refused)
{
    /// <summary>Runs them.</summary>
    /// <param name="address">Of the server.</param>
    /// <param name="clients">How many at once.</param>
    /// <param name="time">For how long.</param>
    /// <param name="next">Makes a client's way to its next request.</param>
    public static LoadRun Of(Uri address, int clients, TimeSpan time, Func<int, Func<byte[]>> next)
    {
        var times = new List<double>[clients];
        var refused = 0;
        var begin = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, clients).Select(client => new Thread(() =>
        {
            using var connection = new LoadConnection(address);
            var (mine, request) = (times[client] = [], next(client));
            while (Stopwatch.GetElapsedTime(begin) < time)
            {
                var bytes = request();
                if (connection.Timed(bytes) is { } taken)
                    mine.Add(taken);
                else
                    Interlocked.Increment(ref refused);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var elapsed = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        double[] all = [.. times.SelectMany(mine => mine).Order()];
        return new(all.Length / elapsed, all[all.Length / 2], all[all.Length * 99 / 100], refused);
    }
}
