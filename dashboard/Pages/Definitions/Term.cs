namespace Analytics.Dashboard.Pages.Definitions;

/// <summary>A word or a symbol, and what it means.</summary>
public sealed record Term(string Name, string Meaning);

/// <summary>Words that belong together.</summary>
/// <param name="Anchor">Its place on the page.</param>
/// <param name="Lead">What they have in common.</param>
public sealed record TermGroup(string Anchor, string Title, string Lead, IReadOnlyList<Term> Terms);
