namespace Analytics.Benchmarks;

/// <summary>Measurements of one part of the product, and what they need. One is made, measured and disposed at a time.</summary>
public interface IFamily : IDisposable
{
    /// <summary>The heading in the report.</summary>
    string Title { get; }

    /// <summary>Measures, table by table.</summary>
    IEnumerable<Table> Tables(TimeProvider clock);
}

/// <summary>A family of contests.</summary>
public interface IContests : IFamily
{
    /// <summary>What is measured, in the order of the report.</summary>
    IReadOnlyList<Contest> Contests { get; }

    IEnumerable<Table> IFamily.Tables(TimeProvider clock) => Contests.Select(contest => new Table(
        contest.Title,
        ["", $"{contest.Unit} a second", "±", "ratio", contest.IsMemoryOfProcess ? "MB of memory" : "bytes a unit"],
        [.. Measurement.Of(contest, clock).Select(measured => measured.ToRow(contest.IsMemoryOfProcess ? 1e6 : 1))]));
}

/// <summary>Ways to do the same, run in turn, so that whatever else the machine does slows all of them.</summary>
/// <param name="Title">What they do.</param>
/// <param name="Unit">What is counted, such as <c>rows</c>.</param>
/// <param name="Contenders">The ways. The first is what the others are compared with.</param>
public sealed record Contest(string Title, string Unit, params IReadOnlyList<Contender> Contenders)
{
    /// <summary>How many rounds there are, without one to warm up; null for as many as fit into some seconds. For what takes long, in processes of its own.</summary>
    public int? Rounds { get; init; }

    /// <summary>Whether the number that a run returns is the most memory that a process had, in bytes, which is then told instead of the managed heap's.</summary>
    public bool IsMemoryOfProcess { get; init; }
}

/// <summary>One way to do it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Amount">How many units one run does.</param>
/// <param name="Run">One run; it returns a number that all of the work goes into, so that none can be left out.</param>
public sealed record Contender(string Name, double Amount, Func<long> Run);
