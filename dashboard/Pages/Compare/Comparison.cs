using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Compare;

/// <summary>Who is compared with whom, and when.</summary>
public sealed class Comparison
{
    private readonly Catalogue _catalogue;

    public Comparison(PageQuestion question, Catalogue catalogue)
    {
        _catalogue = catalogue;
        Lead = question.Filter.LookedInto;
        Years = [.. CompareReader.Years(question).Where(catalogue.FinancialYears.Contains)];
        var words = question.Filter.Own.TryGetValue(Urls.WithKey, out var with) ? with.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        var known = words.Where(word => catalogue.Councils.Any(council => council.Code == word)).ToHashSet(StringComparer.Ordinal);
        Chosen = [.. catalogue.Councils.Select(council => council.Code).Where(known.Contains)];
        Members = [.. catalogue.Councils
            .Where(council => Chosen.Count == 0 ? council.PeerGroups?.Contains(question.Filter.Peers) == true : known.Contains(council.Code) || council.Code == Lead)
            .Select(council => council.Code)];
        Whom = Chosen.Count == 0 ? $"the {English.Cardinal(Members.Count)} councils{PeerGroups.Among(question.Filter.Peers)}" : $"the {English.Cardinal(Members.Count)} councils chosen";
        Notices = [.. words.Where(word => !known.Contains(word)).Distinct(StringComparer.Ordinal).Select(word => $"“{(word.Length <= 24 ? word : word[..24] + "…")}” is not the code of a council here and was left out.")];
    }

    /// <summary>The code of the council that is compared; null when none is.</summary>
    public string? Lead { get; }

    /// <summary>The codes picked by hand; none means that a group is compared.</summary>
    public IReadOnlyList<string> Chosen { get; }

    /// <summary>The codes of all that are compared with each other, by name.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary><c>the ten councils in Greater Manchester</c>.</summary>
    public string Whom { get; }

    /// <summary>Ascending; the last is the year compared. None while nothing is published.</summary>
    public IReadOnlyList<string> Years { get; }

    /// <summary>What was left out, in sentences.</summary>
    public IReadOnlyList<string> Notices { get; }

    public string Name(string code) => _catalogue.Name(code);
}
