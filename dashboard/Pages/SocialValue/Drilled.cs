using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.SocialValue;

/// <summary>What of the framework an address drills into: a theme, one of its outcomes, or a priority of a council.</summary>
public sealed class Drilled(DashboardFilter filter, SocialValueAnswer answer)
{
    /// <summary>Null for all themes.</summary>
    public ThemeWithOutcomes? Theme { get; } = answer.Framework.Themes.FirstOrDefault(theme => theme.Code == filter.Theme);

    /// <summary>Null unless one is drilled into.</summary>
    public Outcome? Outcome { get; } = OutcomeOf(filter, answer);

    /// <summary>Null unless one is drilled into.</summary>
    public Priority? Priority { get; } = PriorityOf(filter, answer);

    /// <summary>The name of the innermost; null where nothing is drilled into.</summary>
    public string? Name => Priority?.Title ?? Outcome?.Title ?? Theme?.Name;

    /// <summary>Whether there is nothing further in but measures.</summary>
    public bool IsInnermost => Outcome is not null || Priority is not null;

    /// <summary>What lies around it, widest first.</summary>
    public IReadOnlyList<(string Name, string Href)> Trail
    {
        get
        {
            var whole = filter.WithOwn(Urls.OutcomeKey, value: null).WithOwn(Urls.PriorityKey, value: null);
            var all = ("All themes", Urls.Of(SitePages.SocialValue, whole with { Theme = null }));
            return Name is null ? [] : Theme is { } theme && IsInnermost ? [all, (theme.Name, Urls.Of(SitePages.SocialValue, whole))] : [all];
        }
    }

    /// <summary>What the address names and the framework or the council has not, in sentences.</summary>
    public static IEnumerable<string> Misunderstood(DashboardFilter filter, SocialValueAnswer answer)
    {
        if (Phases.Misunderstood(filter.Own.GetValueOrDefault(Urls.PhaseKey)) is { } phase)
            yield return phase;
        if (filter.Own.TryGetValue(Urls.OutcomeKey, out var outcome) && OutcomeOf(filter, answer) is null)
            yield return $"{outcome}: {(filter.Theme is null ? "the framework" : "this theme")} has no such outcome, so there is nothing to show for it.";
        if (filter.Own.TryGetValue(Urls.PriorityKey, out var priority) && PriorityOf(filter, answer) is null)
            yield return filter.LookedInto is null ? "Priorities are each council’s own: choose a council first." : $"{priority}: this council has no such priority, so there is nothing to show for it.";
    }

    private static Outcome? OutcomeOf(DashboardFilter filter, SocialValueAnswer answer) => filter.Own.TryGetValue(Urls.OutcomeKey, out var code)
        ? answer.Framework.Themes.Where(theme => filter.Theme is null || theme.Code == filter.Theme).SelectMany(theme => theme.Outcomes).FirstOrDefault(outcome => outcome.Code == code)
        : null;

    private static Priority? PriorityOf(DashboardFilter filter, SocialValueAnswer answer) => filter.Own.TryGetValue(Urls.PriorityKey, out var id)
        ? answer.Priorities?.Rows.FirstOrDefault(row => row.Priority?.Id == id)?.Priority
        : null;
}
