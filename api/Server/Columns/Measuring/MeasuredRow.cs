using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>One cell of a grouping, as a statement has measured it.</summary>
internal interface IMeasuredRow
{
    /// <summary>Whether any fact makes it.</summary>
    bool HasFacts { get; }

    /// <summary>One of the statement's keys; null where the facts have no value.</summary>
    long? Key(int index);

    /// <summary>One of the statement's measures.</summary>
    Part Part(int index);
}

/// <summary>The cell that a statement with a row for each cell is at.</summary>
internal sealed class SqlMeasuredRow(SqlRows row, MeasureStatement statement) : IMeasuredRow
{
    private readonly int _first = statement.Keys.Count + 2;

    public bool HasFacts => row.Long(_first - 1) > 0;

    public long? Key(int index) => row.IntOrNull(index + 1);

    public Part Part(int index)
    {
        var treatment = statement.Treats ? (Treatment)row.Int(_first + statement.Measures.Count + index) : Treatment.None;
        return row.IsNull(_first + index) || treatment == Treatment.Withheld ? Metrics.Part.Withheld : new Part(row.Long(_first + index), treatment);
    }
}
