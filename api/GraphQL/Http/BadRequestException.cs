namespace Analytics.GraphQL.Http;

/// <summary>A request is not what GraphQL over HTTP expects. Never leaves this namespace.</summary>
internal sealed class BadRequestException(int status, string message) : Exception(message)
{
    internal int Status { get; } = status;
}
