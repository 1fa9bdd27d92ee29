namespace Analytics.Api.Records;

/// <summary>The records cannot be used as they are. The message is one sentence for an operator: what is wrong, where, and the way out.</summary>
public sealed class RecordsException(string message, Exception? innerException = null) : Exception(message, innerException);
