using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>The schema's words as people read them.</summary>
public static class SchemaWords
{
    public static string Name(Cube cube) => cube switch
    {
        Cube.Spend => "Local spend",
        Cube.Toms => "Social value",
        Cube.CohortOutcomes => "Outcomes for people",
        Cube.Locality => "Places",
    };

    public static string Name(OutcomeKind kind) => Readable(Words.Of(kind));

    /// <summary>A value of a dimension whose values are words of the schema.</summary>
    public static string Name(Dimension dimension, string word) => dimension.Name switch
    {
        "COHORT" when Find<Cohort>(word) is { } cohort => Cohorts.Name(cohort),
        "LOCALITY_RING" when Find<LocalityRing>(word) is { } ring => Rings.Name(ring),
        "CONTRACT_PHASE" when Find<ContractPhase>(word) is { } phase => Phases.Name(phase),
        _ => Readable(word),
    };

    /// <summary><c>WORK_PLACEMENT</c> becomes <c>Work placement</c>; what is an abbreviation stays one.</summary>
    public static string Readable(string word) => word switch
    {
        "VCSE" => "Voluntary, community or social enterprise",
        _ => English.Sentence(word.Replace('_', ' ').ToLowerInvariant()),
    };

    private static T? Find<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Words.Of(value) == word).Cast<T?>().FirstOrDefault();
}
