namespace Analytics.SeedData.Story;

internal enum Phase
{
    /// <summary>Ends on the day of the extract or later.</summary>
    Live,

    /// <summary>Has ended before it.</summary>
    Closed,
}

/// <summary>What the contracts that a council awarded in one financial year come to, those that still run and those that do not.</summary>
/// <param name="Council">Code of the council.</param>
/// <param name="Year">The calendar year in which the financial year of award begins.</param>
/// <param name="Phase">Whether they still run.</param>
/// <param name="Contracts">How many there are.</param>
/// <param name="Value">Their value, in pounds.</param>
/// <param name="Committed">The social value promised in them, in pounds.</param>
/// <param name="Delivered">The part of it that is validated, in pounds.</param>
internal sealed record Portfolio(string Council, int Year, Phase Phase, int Contracts, long Value, long Committed, long Delivered);
