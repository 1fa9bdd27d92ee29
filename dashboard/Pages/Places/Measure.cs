using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Places;

/// <summary>A figure that the map and the dots can show.</summary>
/// <param name="Word">As the address has it.</param>
/// <param name="Name">Of the figure in the schema.</param>
/// <param name="Title">In the middle of a sentence.</param>
public sealed record Measure(string Word, string Name, string Title, Func<Reach, Figure> Of, Unit Unit)
{
    /// <summary>The first is shown unless the reader asks for another.</summary>
    public static readonly IReadOnlyList<Measure> All =
    [
        new("value", "socialValuePerHead", "social value per head", reach => reach.SocialValuePerHead, Unit.PoundsPerHead),
        new("spend", "spendPerHead", "spend per head", reach => reach.SpendPerHead, Unit.PoundsPerHead),
        new("people", "peopleHelped", "people helped", reach => reach.PeopleHelped, Unit.People),
        new("requests", "requestsRaised", "community requests raised", reach => reach.RequestsRaised, Unit.Count),
    ];

    /// <summary>A round value on an axis.</summary>
    public string Tick(decimal value) => Units.Tick(value, Unit);

    public Shown Show(Figure figure) => Shown.Of(figure, Unit);

    /// <summary>The figure asked for; a notice where the word is none.</summary>
    public static (Measure Chosen, string? Notice) Read(DashboardFilter filter)
    {
        if (!filter.Own.TryGetValue(Urls.ShowKey, out var word))
            return (All[0], null);

        return All.FirstOrDefault(measure => measure.Word == word) is { } found
            ? (found, null)
            : (All[0], $"“{(word.Length <= 24 ? word : word[..24] + "…")}” is not a figure of this page. {English.Sentence(All[0].Title)} is shown.");
    }
}
