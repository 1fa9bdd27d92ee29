using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>What a data version knows beside its facts: names, councils and what their files cover.</summary>
public interface ITableContext
{
    /// <summary>The day that stocks are counted on when a question does not say.</summary>
    DateOnly AsAt { get; }

    /// <summary>Every council's key.</summary>
    IReadOnlyList<int> Councils { get; }

    /// <summary>The council of an ONS code; null when there is none.</summary>
    int? CouncilOf(string code);

    /// <summary>Residents of a council.</summary>
    long PopulationOf(int council);

    /// <summary>The councils of a peer group.</summary>
    IReadOnlyList<int> MembersOf(PeerGroup group);

    /// <summary>What a council wants a figure to be in a financial year; null where it has not said.</summary>
    decimal? TargetOf(int council, Metric metric, FinancialYear year);

    /// <summary>The spans that a council's files of one kind cover, in order; empty when it has none.</summary>
    IReadOnlyList<DaySpan> CoverageOf(int council, ImportKind kind);

    /// <summary>Where a key stands among its like as people order them, from 0: by name where they have one, else by number. Equal names stand at one place.</summary>
    long RankOf(Dimension dimension, long key);
}
