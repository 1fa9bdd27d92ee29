using Analytics.Api.Metrics;

namespace Analytics.Api.Disclosure;

/// <summary>
/// The one gate between what was measured and everything else: order, filters on figures, shares, exports and caches see only
/// what has passed here.
/// </summary>
public static class DisclosureControl
{
    /// <summary>The tables with facts about people; money paid to suppliers is published line by line, and what contracts promise is public.</summary>
    private static readonly FactTable[] AboutPeople = [FactTable.Claim, FactTable.Outcome];

    /// <summary>Lets measurements pass that say no more of people than the asker may know: their tables are treated when they are published.</summary>
    /// <exception cref="NotSupportedException">A table about people was read as it is for an asker who may not see it so.</exception>
    public static Measurements Treat(Measurements measurements) =>
        measurements.Plan.IsTreated && measurements.ReadAsTheyAre.Overlaps(AboutPeople)
            ? throw new NotSupportedException($"{measurements.Plan.Question.Cube.Name} read facts about people as they are for an asker who sees them treated.")
            : measurements;

    /// <summary>What a question asks for that could tell single people apart, and is open to those alone who see figures about people as they are.</summary>
    /// <returns>Null where it asks for nothing of the kind.</returns>
    public static Dimension? Refused(Question question)
    {
        static IEnumerable<Dimension> Keys(Level level) => level.Keys.Concat(level.Levels.SelectMany(Keys));
        return question.Cube.Cube != Cube.CohortOutcomes
            ? null
            : Keys(question.Root).Concat(question.Where.Comparisons().Select(compare => compare.Field.Dimension!))
                .FirstOrDefault(dimension => dimension.Kind is DimensionKind.Supplier or DimensionKind.Contract);
    }
}
