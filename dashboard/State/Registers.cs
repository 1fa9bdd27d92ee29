namespace Analytics.Dashboard.State;

/// <summary>Records, which the API lists as they stand now: only figures are kept in every data version.</summary>
public static class Registers
{
    /// <summary>What to say of records beside the figures of a version that was asked for; nothing where none was.</summary>
    /// <param name="recordsStand">Which records of the page they are, and the verb: <c>The register stands</c>.</param>
    public static IEnumerable<string> Notices(PageQuestion question, string recordsStand) =>
        question.Filter.Version is { } version ? [$"{recordsStand} as of now; the figures are those of data version {version}."] : [];
}
