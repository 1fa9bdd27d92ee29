namespace Analytics.Dashboard.Gateway;

/// <summary>What the fragment <c>Frame</c> brings to every page's answer.</summary>
public interface IFramed
{
    IReadOnlyList<Council> Councils { get; }

    Calendar Calendar { get; }

    FrameworkThemes TomsFramework { get; }

    /// <summary>The glossary; null unless it was asked for.</summary>
    IReadOnlyList<Metric>? Metrics { get; }
}

/// <summary>A council that publishes, with the groups it is compared in.</summary>
/// <param name="Code">The ONS code, <c>E08000007</c>.</param>
public sealed record Council(string Code, string Name, IReadOnlyList<PeerGroup>? PeerGroups = null);

/// <summary>The publication that an answer was computed from.</summary>
public sealed record DataVersion(
    string Id, int Sequence, DateTimeOffset PublishedAt, DateOnly AsAt, DateOnly? CoversFrom, DateOnly? CoversTo, string? Note);

/// <summary>The years that the data holds, and which data that is.</summary>
public sealed record Calendar(IReadOnlyList<YearOnOffer> Rows, CalendarInfo Info);

public sealed record CalendarInfo(DataVersion DataVersion);

/// <summary>A financial year with spend, and the councils that have any in it.</summary>
public sealed record YearOnOffer(string FinancialYear, StatusOnly Amount, IReadOnlyList<CouncilOnly> Rows);

public sealed record StatusOnly(FigureStatus Status);

public sealed record CouncilOnly(CouncilCode Council);

public sealed record CouncilCode(string Code);

public sealed record FrameworkThemes(IReadOnlyList<Theme> Themes);

/// <summary>A theme of the TOMs framework.</summary>
/// <param name="Code"><c>NT-JOBS</c> or whatever the edition calls it.</param>
public sealed record Theme(string Code, string Name);

/// <summary>A figure as the glossary defines it.</summary>
/// <param name="Name">Its name in the schema, <c>boroughShare</c>.</param>
public sealed record Metric(
    Cube Cube, string Name, string Title, string Definition, string Formula, Unit Unit, Polarity Polarity, bool Additive, bool DisclosureControlled);
