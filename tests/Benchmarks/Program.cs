using System.CommandLine;
using Analytics.Benchmarks;
using Analytics.Benchmarks.DuckDb;
using Analytics.Benchmarks.GraphQL;

// A new family is a class and a line here.
Dictionary<string, Func<IFamily>> families = new()
{
    ["duckdb-open"] = () => new OpenBenchmarks(),
    ["duckdb-append"] = () => new AppendBenchmarks(),
    ["duckdb-read"] = () => new ReadBenchmarks(),
    ["graphql-parse"] = () => new ParseBenchmarks(),
    ["graphql-validate"] = () => new ValidateBenchmarks(),
    ["graphql-request"] = () => new RequestBenchmarks(),
    ["graphql-hostile"] = () => new HostileBenchmarks(),
};

var names = new Argument<string[]>("name")
{
    Description = "Families to measure. Without a name all are, and RESULTS.md is written.",
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
    foreach (var name in asked.Length > 0 ? asked : [.. families.Keys])
    {
        using var family = families[name]();
        report.Measure(family);
    }

    if (asked.Length == 0)
        report.Save();
    return 0;
});
return command.Parse(args).Invoke();
