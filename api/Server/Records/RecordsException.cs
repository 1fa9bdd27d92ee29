namespace Analytics.Api.Records;

/// <summary>The records cannot be used as they are. The message is one sentence for an operator: what is wrong, where, and the way out.</summary>
public sealed class RecordsException : Exception
{
    public RecordsException() : this("The records cannot be used.")
    {
    }

    public RecordsException(string message) : base(message)
    {
    }

    public RecordsException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
