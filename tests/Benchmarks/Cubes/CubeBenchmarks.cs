using System.Diagnostics;
using Analytics.Api.Columns;
using Analytics.Api.Columns.DuckDb;
using Analytics.Api.Columns.Measuring;
using Analytics.Api.Hosting;
using Analytics.Api.Metrics;
using Analytics.Api.Schema.Cubes;
using Analytics.Benchmarks.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.Benchmarks.Cubes;

/// <summary>Questions about ten million lines over HTTP, beside the bare engine with the same statements in the same process.</summary>
public sealed class CubeBenchmarks : IFamily
{
    private const int Rounds = 9;

    /// <summary>So often is everything asked first: until what it runs through is compiled as well as it will be, and the compiler has left the processors alone.</summary>
    private const int WarmingUp = 8;

    private readonly WebApplication _app;
    private readonly LoadConnection _connection;
    private readonly SnapshotLease _lease;
    private readonly DuckDbSnapshot _engine;
    private int _dropped;

    /// <summary>Starts the server.</summary>
    /// <param name="folder">A data folder.</param>
    public CubeBenchmarks(DirectoryInfo folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [$"--{AnalyticsSettings.Data}={folder.FullName}", $"--{AnalyticsSettings.SeedData}=off"],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddAnalytics();
        _app = builder.Build();
        _app.MapAnalytics();
        _app.StartAsync().GetAwaiter().GetResult();
        _connection = new LoadConnection(new Uri(_app.Urls.Single()));
        _lease = _app.Services.GetRequiredService<SnapshotStore>().Current();
        _engine = new DuckDbSnapshot(new SnapshotFolder(folder.FullName).FileOf(_lease.Snapshot.Version.Sequence));
    }

    public string Title => "Cubes: ten million lines over HTTP";

    public IEnumerable<Table> Tables(TimeProvider clock)
    {
        for (var pass = 0; pass < WarmingUp; pass++)
            NamedQuestion.All.ToList().ForEach(question => Measure(question.Question));

        List<Times> all = [.. NamedQuestion.All.Select(question => Measure(question.Question))];
        yield return new(
            $"{all.Count} questions about {_lease.Snapshot.Version.SpendLines:N0} lines, medians in milliseconds",
            ["", "not known", "bare engine", "ratio", "over 1.25 × bare", "known", "statements"],
            [
                .. NamedQuestion.All.Zip(all, (question, times) => Row(question.Name, times)),
                Row("the median of all", new Times(Median(all, times => times.Cold), Median(all, times => times.Bare), Median(all, times => times.Known), all.Sum(times => times.Statements))),
            ]);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _lease.Dispose();
        _connection.Dispose();
        _app.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static IReadOnlyList<string> Row(string name, Times times) =>
        [name, Table.Rounded(times.Cold), Table.Rounded(times.Bare), Table.Rounded(times.Cold / times.Bare), Table.Rounded(Math.Max(0, times.Cold - (1.25 * times.Bare))), Table.Rounded(times.Known), Table.Rounded(times.Statements)];

    private Times Measure(Question question)
    {
        var document = Citation.Document(question, _lease.Snapshot.Version);
        var statements = StatementsOf(question);
        var (cold, bare, known) = (new double[Rounds], new double[Rounds], new double[Rounds]);
        for (var round = -2; round < Rounds; round++)
        {
            // Neither the answer nor the document is known. Another number each time is still all versions; the same again would not be looked at.
            _app.Services.GetRequiredService<AnswerCache>().DropBefore(int.MaxValue - ++_dropped);
            var (asked, run) = (Ask(LoadConnection.Post($"# {_dropped}\n{document}")), Run(statements));
            if (round >= 0)
                (cold[round], bare[round]) = (asked, run);
        }

        var request = LoadConnection.Post(document);
        _ = Ask(request);
        for (var round = 0; round < Rounds; round++)
            known[round] = Ask(request);

        return new(Median(cold, time => time), Median(bare, time => time), Median(known, time => time), statements.Count);
    }

    /// <summary>What the engine is asked for a question, comparisons and peers included.</summary>
    private List<SqlStatement> StatementsOf(Question question)
    {
        List<SqlStatement> statements = [];
        _ = Tabulator.Answer([question], _lease.Snapshot.Members, asked =>
        {
            List<Measurements> measured = [];
            foreach (var one in asked)
            {
                var plan = new MeasurePlan(one);
                statements.AddRange(CubeStatements.Write(plan, _lease.Snapshot.Members, SqlCapabilities.DuckDb).Select(statement => statement.Sql));
                measured.Add(_lease.Snapshot.Measure(plan, CancellationToken.None));
            }

            return measured;
        });
        return statements;
    }

    private double Ask(byte[] request) => _connection.Timed(request) ?? throw new InvalidOperationException("The server is busy with one client.");

    private double Run(List<SqlStatement> statements)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var sql in statements)
        {
            using var rows = _engine.Query(sql, CancellationToken.None);
            while (rows.Next())
            {
                // Every row is fetched, none is looked at.
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median<T>(IReadOnlyCollection<T> all, Func<T, double> value) => all.Select(value).Order().ElementAt(all.Count / 2);

    private sealed record Times(double Cold, double Bare, double Known, int Statements);
}
