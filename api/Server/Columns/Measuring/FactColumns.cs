using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>One table of facts as questions see it: which column holds what, and what the metrics' words mean in it.</summary>
internal abstract class FactColumns
{
    /// <summary>What is read, as it stands behind FROM.</summary>
    public abstract string From { get; }

    /// <summary>Facts that meet a condition, as they stand behind FROM.</summary>
    public virtual string FromWhere(string condition) => $"{From} WHERE {condition}";

    /// <summary>The column that says how many facts a row stands for; null where it is one.</summary>
    public virtual string? FactsOfRow => null;

    /// <summary>Whether there are hardly more rows than groups by some columns, so that grouping by them would bring nothing down.</summary>
    public virtual bool IsAsFewAs(IReadOnlyCollection<string> columns) => false;

    /// <summary>What every fact that counts meets; null where all count.</summary>
    public virtual string? Always => null;

    /// <summary>What disclosure control has done to what is read here; null where facts are read as they are.</summary>
    public virtual Treatment? PublishedAs => null;

    /// <summary>The column that holds a dimension's keys; null where the facts have no such thing.</summary>
    public abstract string? ColumnOf(Dimension dimension);

    /// <summary>The column that a filter compares; null where the facts have no such thing, and the filter says nothing about them.</summary>
    public virtual string? ColumnOf(FilterField field) => field.Dimension is { } dimension ? ColumnOf(dimension) : null;

    /// <summary>Where a fact may have several values of a field: the question whether it has one, with <c>{0}</c> for what is asked of it. Null elsewhere.</summary>
    public virtual string? ExistenceOf(FilterField field) => null;

    /// <summary>The column of a fact.</summary>
    public abstract string ColumnOfFact(string fact);

    /// <summary>The condition that a metric names.</summary>
    public abstract string ConditionOf(string when);

    protected static ArgumentOutOfRangeException Unknown(string name) => new(nameof(name), name, "The table knows no such fact or condition.");
}
