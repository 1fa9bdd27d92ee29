using System.Text;

namespace Analytics.Dashboard.Text;

/// <summary>A stretch of a sentence, plain or stressed.</summary>
/// <param name="Text">Plain text; whoever renders it encodes it.</param>
/// <param name="Stressed">Whether it carries the sentence's point.</param>
public readonly record struct Run(string Text, bool Stressed);

/// <summary>Words with their stress, so that one sentence serves the page, a label and a test.</summary>
public sealed class Phrase
{
    private readonly List<Run> _runs = [];

    public IReadOnlyList<Run> Runs => _runs;

    /// <summary>Adds plain words.</summary>
    public Phrase Say(string text)
    {
        _runs.Add(new Run(text, Stressed: false));
        return this;
    }

    /// <summary>Adds words that carry the point.</summary>
    public Phrase Stress(string text)
    {
        _runs.Add(new Run(text, Stressed: true));
        return this;
    }

    /// <summary>The words alone.</summary>
    public override string ToString() => _runs.Aggregate(new StringBuilder(), (words, run) => words.Append(run.Text)).ToString();
}
