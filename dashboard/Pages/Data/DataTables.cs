using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Data;

/// <summary>The page Data in words.</summary>
public static class DataTables
{
    public static string Lead(DataAnswer data)
    {
        var version = data.DataVersion;
        var contracts = version.Contracts > 0 ? $" and {English.Plural(version.Contracts, "contract", "contracts")}" : "";
        var days = version is { CoversFrom: { } from, CoversTo: { } to } ? $", from {English.Day(from)} to {English.Day(to)}" : "";
        return $"Version {version.Sequence} holds {English.Plural(version.SpendLines, "payment", "payments")}{contracts}{days}.";
    }

    public static string Sentence(IReadOnlyList<ImportedFile> imports)
    {
        if (imports.Count == 0)
            return "Nothing has been imported yet.";

        var standing = imports.Count(import => import.State is ImportState.Accepted or ImportState.AcceptedWithQuarantine);
        var quarantined = imports.Where(import => import.State == ImportState.AcceptedWithQuarantine).Sum(import => import.RowsQuarantined);
        var aside = quarantined == 0 ? "none of their rows is in quarantine" : $"{English.Plural(quarantined, "row is", "rows are")} in quarantine, out of every figure until corrected";
        return $"{English.Plural(standing, "file counts", "files count")} in the figures; {aside}.";
    }

    /// <summary>The days that a file covers; a dash when it is about no time.</summary>
    public static string Covers(ImportedFile import) => import is { CoversFrom: { } from, CoversTo: { } to }
        ? $"{English.ShortDay(from)} to {English.ShortDay(to)}"
        : "–";

    /// <summary>What an import came to, in one line for a table.</summary>
    public static string State(ImportedFile import)
    {
        var state = import is { State: ImportState.AcceptedWithQuarantine, RowsQuarantined: var rows }
            ? $"Accepted, {English.Plural(rows, "row", "rows")} in quarantine"
            : ImportKinds.State(import.State);
        return import.Public ? state : state + ", not public";
    }
}
