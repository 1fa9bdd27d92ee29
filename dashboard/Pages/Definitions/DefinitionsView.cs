using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Definitions;

/// <summary>What every figure and every symbol means; a word leaves those that mention it.</summary>
public sealed class DefinitionsView : PageView
{
    private static readonly IReadOnlyList<string> Titles = ["Figure", "Set", "Name", "Definition", "Formula", "Unit", "Better", "Adds up", "Protects people"];

    public DefinitionsView(PageQuestion question, DefinitionsAnswer answer, Catalogue catalogue)
        : base(question, answer, catalogue)
    {
        Search = question.Filter.Own.GetValueOrDefault(Urls.SearchKey, "");
        Metrics = [.. catalogue.Metrics.Where(metric => Mentions(metric.Title, metric.Name, metric.Definition, metric.Formula))];
        Groups = [.. Terms.All.Select(group => group with { Terms = [.. group.Terms.Where(term => Mentions(term.Name, term.Meaning, group.Title))] }).Where(group => group.Terms.Count > 0)];
    }

    /// <summary>Empty for everything.</summary>
    public string Search { get; }

    /// <summary>Cube by cube.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    public IReadOnlyList<TermGroup> Groups { get; }

    public override string Heading => "What every figure means";

    public override Phrase Lead
    {
        get
        {
            var terms = Groups.Sum(group => group.Terms.Count);
            if (Search.Length == 0)
                return new Phrase().Stress(English.Plural(Metrics.Count, "figure", "figures")).Say(", each defined once and computed the same way on every page, in every file and for every program.");

            return Metrics.Count + terms == 0
                ? new Phrase().Say($"Nothing here mentions “{Search}”. Try a shorter word.")
                : new Phrase().Stress(English.Plural(Metrics.Count, "figure", "figures")).Say($" and {English.Plural(terms, "other entry mentions", "other entries mention")} “{Search}”.");
        }
    }

    public DataTable Table => new(
        "figures",
        "Figures and their definitions",
        [.. Titles.Select(title => new TableColumn(title, IsNumber: false))],
        [
            .. Metrics.Select(metric => new TableRow(
                [.. new[] { metric.Title, SchemaWords.Name(metric.Cube), metric.Name, metric.Definition, metric.Formula, Units.Name(metric.Unit), Better(metric), metric.Additive ? "yes" : "no", metric.DisclosureControlled ? "yes" : "no" }
                    .Select(text => new TableCell(text))])),
        ]);

    public override IEnumerable<DataTable> Tables => [Table];

    /// <summary>Which way a figure should go.</summary>
    public static string Better(Metric metric) => metric.Polarity switch
    {
        Polarity.HigherIsBetter => "higher",
        Polarity.LowerIsBetter => "lower",
        Polarity.Neutral => "neither",
    };

    /// <summary>Explore with this figure by council.</summary>
    public string Explore(Metric metric) => Urls.Explore(Question.Filter, metric.Cube, [metric.Name], ["COUNCIL"]);

    private bool Mentions(params IEnumerable<string> texts) => texts.Any(text => text.Contains(Search, StringComparison.OrdinalIgnoreCase));
}
