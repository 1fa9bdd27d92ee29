using System.Text.Json;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Language;

namespace Analytics.Conformance.Host;

/// <summary>One request to execute.</summary>
/// <param name="Query">The document.</param>
/// <param name="Variables">A JSON object.</param>
internal sealed record Request(string Query, JsonElement Variables);

/// <summary>Answers in the shape that the tests compare.</summary>
internal static class Answers
{
    /// <summary>What is made of a document, or the syntax error.</summary>
    public static object Parse(string document, Func<DocumentNode, object> answer)
    {
        try
        {
            return answer(SyntaxParser.Parse(document));
        }
        catch (GraphQLSyntaxException e)
        {
            return new { SyntaxError = Describe(new GraphQLError(e.Message) { Locations = [e.Location] }) };
        }
    }

    /// <summary>An error as the reference implementation writes it.</summary>
    public static object Describe(GraphQLError error) => new
    {
        error.Message,
        Locations = error.Locations.Select(location => new { location.Line, location.Column }),
    };
}
