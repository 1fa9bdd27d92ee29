using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Assessments;
using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.AnnualStatement;

/// <summary>One section of the document: what officers wrote, then what the data says.</summary>
/// <param name="Text">Null where nothing was written yet.</param>
public sealed record StatementPart(StatementSection Section, int Number, StatementText? Text, IReadOnlyList<Exhibit> Exhibits)
{
    /// <summary>What officers wrote, as HTML that may stand in a page; empty for nothing.</summary>
    public string Html { get; } = Text is null ? "" : OfficersText.Html(Text.Text);
}

/// <summary>A table of the document, drawn where a drawing says more.</summary>
/// <param name="Sentence">What the numbers say.</param>
/// <param name="Origin">Where they come from; null for what councils say of themselves.</param>
public sealed record Exhibit(string Title, Phrase Sentence, DataTable Table, Origin? Origin)
{
    /// <summary>Wholes and parts to draw; null for none.</summary>
    public IReadOnlyList<PartBar>? Bars { get; init; }

    /// <summary>What the bars are: the words for the part, the whole and the tick.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Levels to draw; null for none.</summary>
    public SelfAssessment? Levels { get; init; }
}
