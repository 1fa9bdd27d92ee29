using Analytics.Api.Model;

namespace Analytics.Api.Columns;

/// <summary>What the standing imports cover. A spend ledger is published by the month, so its first and last payments stand for whole months.</summary>
internal static class CoverageOfImports
{
    public static List<Coverage> Of(int sequence, IEnumerable<Import> imports) =>
    [
        .. from import in imports
           where import is { CouncilKey: not null, CoversFrom: not null, CoversTo: not null }
           group Months(import.CoversFrom!.Value, import.CoversTo!.Value) by (import.CouncilKey, import.Kind) into council
           orderby council.Key.CouncilKey, council.Key.Kind
           from span in Merge(council)
           select new Coverage
           {
               VersionSequence = sequence,
               CouncilKey = council.Key.CouncilKey!.Value,
               Kind = council.Key.Kind,
               From = span.From,
               To = span.To,
           },
    ];

    private static (DateOnly From, DateOnly To) Months(DateOnly from, DateOnly to) =>
        (new DateOnly(from.Year, from.Month, 1), new DateOnly(to.Year, to.Month, 1).AddMonths(1).AddDays(-1));

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
