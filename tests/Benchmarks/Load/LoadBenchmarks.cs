namespace Analytics.Benchmarks.Load;

/// <summary>The program under load, in a process of its own, over HTTP.</summary>
/// <param name="what">What it serves, for the heading.</param>
/// <param name="folder">Its data folder; null for a new one with the synthetic data.</param>
/// <param name="crowd">For how long many ask at once what nobody has asked.</param>
public sealed class LoadBenchmarks(string what, DirectoryInfo? folder, TimeSpan crowd) : IFamily
{
    private const int Pages = 50;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);
    private static readonly int[] Clients = [1, 8, 32];

    private readonly ServerProgram _server = new(folder);
    private int _asked;

    public string Title => $"Load: the program over HTTP, {what}";

    public IEnumerable<Table> Tables(TimeProvider clock)
    {
        var known = LoadConnection.Post(LoadQuestions.OfADashboard);
        _ = LoadRun.Of(_server.Address, 2, Time / 4, _ => () => known); // compiled, and in the cache
        yield return Throughput("Answers that are known, beside the cheapest endpoint", ("cheapest endpoint", _ => () => LoadConnection.Trivial), ("known question", _ => () => known));
        yield return Throughput("Questions that nobody has asked", ("random question", _ => NeverAsked()));
        yield return Known(known);
        yield return Tiles("A page of ten tiles that nobody has asked", ofLines: false);
        yield return Tiles("A page of ten tiles about single lines that nobody has asked", ofLines: true);
        yield return new Table("Memory", ["", "MB"], [["most resident so far", Table.Rounded(_server.PeakMemory)]]);
    }

    public void Dispose() => _server.Dispose();

    private Table Throughput(string title, params (string Name, Func<int, Func<byte[]>> Next)[] askers) => new(
        title,
        ["", "clients", "answers a second", "median ms", "99th percentile ms", "busy", "share of the first"],
        [.. Clients.SelectMany(clients =>
        {
            var runs = askers.Select(asker => (asker.Name, Run: LoadRun.Of(_server.Address, clients, Time, asker.Next))).ToList();
            return runs.Select(run => Row(run.Name, clients, run.Run, run.Run.Rate / runs[0].Run.Rate));
        })]);

    /// <summary>One client with a known question every five milliseconds, while others keep the engine busy.</summary>
    private Table Known(byte[] known)
    {
        LoadRun? others = null;
        var asking = new Thread(() => others = LoadRun.Of(_server.Address, Clients[^1], crowd, _ => NeverAsked()));
        asking.Start();
        var run = LoadRun.Of(_server.Address, 1, crowd * 0.9, _ => () =>
        {
            Thread.Sleep(5);
            return known;
        });
        asking.Join();
        return new(
            "A known question while 32 clients ask what nobody has asked",
            ["", "clients", "answers a second", "median ms", "99th percentile ms", "busy", "share of the first"],
            [Row("random question", Clients[^1], others!, 1), Row("known question", 1, run, run.Rate / others!.Rate)]);
    }

    /// <summary>Ten tiles over the same facts in one operation, beside each of them by itself.</summary>
    private Table Tiles(string title, bool ofLines)
    {
        using var connection = new LoadConnection(_server.Address);
        var pages = new double[Pages];
        var slowest = new double[Pages];
        for (var page = 0; page < Pages; page++)
        {
            var (apart, together) = (++_asked, LoadConnection.Post(LoadQuestions.OfTenTiles(++_asked, ofLines)));
            slowest[page] = Enumerable.Range(0, 10).Max(tile => connection.Timed(LoadConnection.Post(LoadQuestions.OfTile(apart, tile, ofLines))) ?? 0);
            pages[page] = connection.Timed(together) ?? 0;
        }

        var (tile, whole) = (Median(slowest), Median(pages));
        return new(title, ["", "median ms", "share of the first"], [["its slowest tile by itself", Table.Rounded(tile), "1.00"], ["the page in one operation", Table.Rounded(whole), Table.Rounded(whole / tile)]]);
    }

    private Func<byte[]> NeverAsked()
    {
        var questions = new LoadQuestions(Interlocked.Increment(ref _asked));
        return () => LoadConnection.Post(questions.Next());
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static IReadOnlyList<string> Row(string name, int clients, LoadRun run, double share) =>
        [name, Table.Rounded(clients), Table.Rounded(run.Rate), Table.Rounded(run.Median), Table.Rounded(run.Slowest), Table.Rounded(run.Refused), Table.Rounded(share)];
}
