using System.CommandLine;
using Analytics.Benchmarks;
using Analytics.Benchmarks.Cubes;
using Analytics.Benchmarks.DuckDb;
using Analytics.Benchmarks.GraphQL;
using Analytics.Benchmarks.Load;
using Analytics.Benchmarks.Server;

// These take minutes and gigabytes of disk, so they run when they are asked for.
string[] large = ["import-spend-large", "cubes-large", "load-large"];

// A new family is a class and a line here.
Dictionary<string, Func<IFamily>> families = new()
{
    ["duckdb-open"] = () => new OpenBenchmarks(),
    ["duckdb-append"] = () => new AppendBenchmarks(),
    ["duckdb-read"] = () => new ReadBenchmarks(),
    ["import-spend"] = () => new ImportBenchmarks(241_764, 1_000_000),
    [large[0]] = () => new ImportBenchmarks(10_000_000),
    ["graphql-parse"] = () => new ParseBenchmarks(),
    ["graphql-validate"] = () => new ValidateBenchmarks(),
    ["graphql-request"] = () => new RequestBenchmarks(),
    ["graphql-hostile"] = () => new HostileBenchmarks(),
    ["load"] = () => new LoadBenchmarks("the synthetic data", folder: null, crowd: TimeSpan.FromSeconds(5)),
    [large[1]] = () => new CubeBenchmarks(LargeData.Folder()),
    [large[2]] = () => new LoadBenchmarks("ten million lines", LargeData.Folder(), crowd: TimeSpan.FromMinutes(1)),
};

var names = new Argument<string[]>("name")
{
    Description = $"Families to measure, and to renew in RESULTS.md. Without a name all but {string.Join(", ", large)} are.",
    Arity = ArgumentArity.ZeroOrMore,
};
names.AcceptOnlyFromAmong([.. families.Keys]);

var command = new RootCommand("Measures how fast the parts are, side by side in one run.") { names };
command.SetAction(parsed =>
{
    if (Report.IsDebugBuild)
    {
        Console.Error.WriteLine("This is a debug build, whose numbers mean nothing. Use: dotnet run -c Release --project tests/Benchmarks");
        return 1;
    }

    var asked = parsed.GetValue(names)!;
    var report = new Report(TimeProvider.System, Console.Out);
    foreach (var name in asked.Length > 0 ? asked : families.Keys.Except(large))
    {
        using var family = families[name]();
        report.Measure(family);
    }

    report.Save();
    return 0;
});
return command.Parse(args).Invoke();
