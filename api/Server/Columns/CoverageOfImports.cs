using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>
/// What the standing imports cover. Files are published by the month, so their first and last days stand for whole months; a
/// file that tells the state of things on a day covers all up to that day and no more.
/// </summary>
internal static class CoverageOfImports
{
    /// <summary>The spans of every council and kind, those that meet joined.</summary>
    /// <param name="sequence">The version's.</param>
    /// <param name="imports">Those that stand.</param>
    /// <param name="byCouncil">The spans of imports whose rows are dated council by council; others, spend among them, have one span and one council.</param>
    public static List<Coverage> Of(int sequence, IReadOnlyCollection<Import> imports, IEnumerable<ImportCoverage> byCouncil) =>
    [
        .. from part in Parts(imports, byCouncil.ToLookup(part => part.ImportId))
           group Months(part.From, part.To, part.Import.AsAt) by (part.CouncilKey, part.Import.Kind) into council
           orderby council.Key.CouncilKey, council.Key.Kind
           from span in Merge(council)
           select new Coverage
           {
               VersionSequence = sequence,
               CouncilKey = council.Key.CouncilKey,
               Kind = council.Key.Kind,
               From = span.From,
               To = span.To,
           },
    ];

    private static IEnumerable<(Import Import, int CouncilKey, DateOnly From, DateOnly To)> Parts(IEnumerable<Import> imports, ILookup<int, ImportCoverage> byCouncil)
    {
        foreach (var import in imports)
        {
            if (byCouncil.Contains(import.Id))
            {
                foreach (var part in byCouncil[import.Id])
                    yield return (import, part.CouncilKey, part.From, part.To);
            }
            else if (import is { CouncilKey: { } council, CoversFrom: { } from, CoversTo: { } to })
            {
                yield return (import, council, from, to);
            }
        }
    }

    private static (DateOnly From, DateOnly To) Months(DateOnly from, DateOnly to, DateOnly? asAt) =>
        (new DateOnly(from.Year, from.Month, 1), asAt ?? new DateOnly(to.Year, to.Month, 1).AddMonths(1).AddDays(-1));

    /// <summary>Joins spans that meet or overlap.</summary>
    private static List<(DateOnly From, DateOnly To)> Merge(IEnumerable<(DateOnly From, DateOnly To)> spans)
    {
        List<(DateOnly From, DateOnly To)> merged = [];
        foreach (var span in spans.OrderBy(span => span.From))
        {
            if (merged.Count > 0 && span.From <= merged[^1].To.AddDays(1))
                merged[^1] = (merged[^1].From, span.To > merged[^1].To ? span.To : merged[^1].To);
            else
                merged.Add(span);
        }

        return merged;
    }
}
