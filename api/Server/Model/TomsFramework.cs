namespace Analytics.Api.Model;

/// <summary>
/// One measure of one edition of the framework, with the outcome and the theme that it stands under: identified by edition,
/// reference and region. A region's row goes before the one for everywhere.
/// </summary>
public sealed class TomsMeasure : ImportedRecord
{
    public required string Edition { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>The last day, included; null while no end is set.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>T1 to T5.</summary>
    public required string ThemeCode { get; init; }

    public required string Theme { get; init; }

    public required string OutcomeCode { get; init; }

    public required string Outcome { get; init; }

    /// <summary>NT1.</summary>
    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required string Unit { get; init; }

    /// <summary>Pounds for one unit, as many decimals as the edition prints; null for a measure that is only recorded.</summary>
    public decimal? ProxyValue { get; init; }

    /// <summary>Whom the measure is about; null when it is about everybody.</summary>
    public Cohort? Cohort { get; init; }

    /// <summary>The code of the place whose proxy this is; empty for everywhere.</summary>
    public string Region { get; init; } = "";

    /// <summary>What would have happened anyway, 0 to 1.</summary>
    public decimal Deadweight { get; init; }

    /// <summary>What was only moved from elsewhere, 0 to 1.</summary>
    public decimal Displacement { get; init; }

    /// <summary>What others brought about, 0 to 1.</summary>
    public decimal Attribution { get; init; }

    /// <summary>What goes to places that it was not meant for, 0 to 1.</summary>
    public decimal Leakage { get; init; }

    /// <summary>What is lost from one year to the next, 0 to 1.</summary>
    public decimal DropOff { get; init; }

    public int DurationYears { get; init; } = 1;

    /// <summary>Of the rows of one measure in one edition, the one that counts in a place; null when none does.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="around">The codes of the place and of all that it lies in, the smallest first, and last the empty one for everywhere.</param>
    public static TomsMeasure? ForRegions(IEnumerable<TomsMeasure> rows, IReadOnlyList<string> around)
    {
        var places = around.ToList();
        return rows.Where(row => places.Contains(row.Region)).MinBy(row => places.IndexOf(row.Region));
    }

    public bool IsInForce(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);
}

/// <summary>One measure that serves one priority of a council: identified by council, code and measure.</summary>
public sealed class PriorityMeasure : ImportedRecord
{
    public int CouncilKey { get; init; }

    /// <summary>The priority's.</summary>
    public required string Code { get; init; }

    /// <summary>The priority's.</summary>
    public required string Title { get; init; }

    /// <summary>The measure's reference: NT1.</summary>
    public required string Measure { get; init; }
}
