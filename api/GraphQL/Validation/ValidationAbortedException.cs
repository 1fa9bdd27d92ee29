namespace Analytics.GraphQL.Validation;

/// <summary>Checking has gone on for long enough: too many errors, or more work than a document is worth. Never leaves this namespace.</summary>
internal sealed class ValidationAbortedException(string message) : Exception(message)
{
    public static ValidationAbortedException TooMuchWork() => new("Validation aborted.");

    public static ValidationAbortedException TooManyErrors() => new("Too many validation errors, error limit reached. Validation aborted.");
}
