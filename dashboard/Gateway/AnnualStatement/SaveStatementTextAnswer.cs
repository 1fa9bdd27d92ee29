namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>SaveStatementText.graphql</c> brings back.</summary>
public sealed record SaveStatementTextAnswer(SavedText SaveStatementText)
{
    public static readonly Document<SaveStatementTextVariables, SaveStatementTextAnswer> Document = new("SaveStatementText");
}

/// <summary>The text as it stands now.</summary>
/// <param name="StatementText">Null where the text was taken away.</param>
public sealed record SavedText(SavedTextId? StatementText = null);

public sealed record SavedTextId(string Id);

public sealed record SaveStatementTextVariables(SaveStatementTextInput Input);

/// <summary>A text to keep for one section.</summary>
/// <param name="Replaces">The id of the text that its writer had before them; null for none.</param>
public sealed record SaveStatementTextInput(string Council, string FinancialYear, StatementSection Section, string Text, string? Replaces);
