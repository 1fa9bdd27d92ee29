using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Explore;

/// <summary>Any figures of a cube, split as the reader likes, with the question behind them.</summary>
public sealed class ExploreView : PageView
{
    public ExploreView(ExplorePicks picks, ExploreAnswer answer, Catalogue catalogue)
        : base(picks.Question, answer, catalogue)
    {
        (Picks, Saved, Refusal, Document) = (picks, answer.SavedQueries, answer.Refusal, picks.Query?.Text ?? "");
        Advice = answer.IsTooMuch
            ? "It takes more than is computed for one question. Split by fewer things, take figures away, set nothing beside them, or choose fewer councils and years."
            : "One of the conditions cannot be met as it is written. Change it, or take it away.";
        Heading = picks.Figures is [var first, ..] ? first.Title + By : SchemaWords.Name(picks.Cube);
        if (answer.Table is not { } table)
            return;

        Rows = new ExploreRows(picks, table);
        var caption = $"{string.Join(", ", picks.Figures.Select(figure => figure.Title))}{By}, {Subject.Who} {When}";
        Table = ExploreTable.Of(picks, Rows, caption);
        Picture = ExplorePicture.Of(picks, Rows, $"{picks.Figures[0].Title}{By}, {Subject.Who} {When}");
    }

    public ExplorePicks Picks { get; }

    public IReadOnlyList<SavedQuery> Saved { get; }

    /// <summary>Why the API would not answer; null where it did.</summary>
    public string? Refusal { get; }

    /// <summary>What the reader can do about a refusal.</summary>
    public string Advice { get; }

    /// <summary>The question as GraphQL; empty while nothing can be asked.</summary>
    public string Document { get; }

    /// <summary>Null where there is no answer.</summary>
    public ExploreRows? Rows { get; }

    public DataTable? Table { get; }

    /// <summary>Null where there is nothing to draw.</summary>
    public ExplorePicture? Picture { get; }

    public Origin Origin => new(Picks.Figures) { Version = Version, Citation = Permalink };

    public override string Heading { get; }

    public override IEnumerable<DataTable> Tables => new[] { Table, Picture?.Table }.OfType<DataTable>();

    public override Phrase Lead
    {
        get
        {
            if (Rows is not { } rows)
                return new Phrase().Say(Refusal is null ? "Nothing can be asked before figures are published." : $"{Who}: not shown, for the reason below.");

            var phrase = new Phrase().Say($"{Who}: ");
            for (var index = 0; index < Picks.Figures.Count; index++)
            {
                var metric = Picks.Figures[index];
                var shown = Shown.Of(rows.Total[index].Figure, metric.Unit);
                phrase.Say($"{(index == 0 ? "" : "; ")}{English.Within(metric.Title)} ").Stress(shown.Text);
                if (shown.Mark is not null)
                    phrase.Say(" (provisional)");
            }
            return phrase.Say(".");
        }
    }

    /// <summary>The sentence above the table.</summary>
    public Phrase TableSentence
    {
        get
        {
            var phrase = new Phrase().Say(Picks.By.Count == 0
                ? "The total alone: split it above to see more."
                : $"{English.Plural(Rows!.Rows.Count, "row", "rows")}, and the total. A name leads to itself alone.");
            if (Rows!.IsTruncated)
                phrase.Say(" There are more: ask for more rows above.");
            if (Rows.Suppressed > 0)
                phrase.Say($" {English.Sentence(English.Cardinal(Rows.Suppressed))} {(Rows.Suppressed == 1 ? "figure is" : "figures are")} withheld (c) to protect people.");
            if (Rows.IsRounded)
                phrase.Say(" Counts of people are rounded to the nearest 5, and what rests on them with them; totals too, so rows need not add up.");
            return phrase;
        }
    }

    /// <summary>This page of another cube, with what every page shares.</summary>
    public string Of(Cube cube) => Urls.Of(Question.Page, Question.Filter.WithoutOwn().WithOwn(Urls.CubeKey, Urls.Word(cube)));

    /// <summary>This page without a condition.</summary>
    public string Without(Condition condition) => Here(filter => filter.WithOwn(condition.Dimension.Field, value: null));

    /// <summary>A value of a condition in words: its name where a row has it, otherwise its code.</summary>
    public string Label(Condition condition, string value) => condition.Dimension.Kind switch
    {
        DimensionKind.Word => SchemaWords.Name(condition.Dimension, value),
        DimensionKind.Thing when Picks.By.ToList().IndexOf(condition.Dimension) is var index and >= 0 =>
            Rows?.Rows.Select(row => row.Keys[index]).FirstOrDefault(key => key.Code == value)?.Label ?? value,
        _ => value,
    };

    private string By => Picks.By.Count == 0 ? "" : $" by {English.List([.. Picks.By.Select(dimension => English.Within(dimension.Title))])}";

    private string Who => $"{Subject.Heading} {When}";

    private string When => Picks.IsWithinPeriod ? Subject.InPeriod : $"as at {Subject.AsAt}";
}
