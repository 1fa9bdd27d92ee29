using System.Globalization;
using System.Text.Json;
using Analytics.Api.Model;
using Analytics.Api.Schema.About;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.Validation;

namespace Analytics.Api.Schema.SavedQueries;

/// <summary>Reads what a client wants to keep, and refuses what could not be asked again.</summary>
internal static class SavedQueryInput
{
    private const int LongestName = 200;
    private const int LargestText = 100_000;

    /// <summary>Reads the input; number and time are the store's to give.</summary>
    /// <exception cref="GraphQLException">The name, the document or the variables are not what the schema describes.</exception>
    public static SavedQuery Read(InputObject input, Asker asker, GraphQL.TypeSystem.Schema schema)
    {
        var query = new SavedQuery
        {
            Name = input.Get<string>("name")!.Trim(),
            Description = input.Get<string>("description"),
            Document = input.Get<string>("document")!,
            Variables = input.Get<string>("variables"),
            Owner = asker.Name,
            Shared = input.Get<bool>("shared"),
        };
        CheckName(query.Name);
        KeptText.Check("description", query.Description ?? "", LargestText);
        CheckDocument(query.Document, schema);
        if (query.Variables is { } variables)
            CheckVariables(variables);
        return query;
    }

    private static void CheckName(string name)
    {
        if (name.Length == 0)
            throw new GraphQLException("`name` is blank: give the query a name that people will find it by.");
        if (name.EnumerateRunes().Count() is var length and > LongestName)
            throw new GraphQLException(Invariant($"`name` has {length} characters, but at most {LongestName} are kept: shorten it, and put the rest into `description`."));

        KeptText.Check("name", name, LargestText);
    }

    private static void CheckDocument(string document, GraphQL.TypeSystem.Schema schema)
    {
        KeptText.Check("document", document, LargestText);
        DocumentNode node;
        try
        {
            node = SyntaxParser.Parse(document);
        }
        catch (GraphQLSyntaxException exception)
        {
            throw Unusable("does not parse", exception.Message, exception.Location);
        }

        if (DocumentValidator.Validate(schema, node) is [var error, ..])
            throw Unusable("does not fit the schema", error.Message, error.Locations.FirstOrDefault());
        if (node.Definitions.OfType<OperationDefinitionNode>().FirstOrDefault(operation => operation.Operation != OperationType.Query) is { } change)
            throw Unusable("holds more than queries", $"Only queries are kept, and this is a {change.Operation.ToString().ToLowerInvariant()}.", change.Location);
    }

    private static void CheckVariables(string variables)
    {
        KeptText.Check("variables", variables, LargestText);
        try
        {
            if (JsonElement.Parse(variables).ValueKind is var kind and not JsonValueKind.Object)
                throw new GraphQLException($"`variables` is JSON of the kind {kind}, but the values of variables are an object, such as {{ \"council\": \"E08000007\" }}.");
        }
        catch (JsonException exception)
        {
            throw new GraphQLException(Invariant($"`variables` is not JSON: it breaks off at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}. Write an object, such as {{ \"council\": \"E08000007\" }}."));
        }
    }

    private static GraphQLException Unusable(string how, string why, Location at) =>
        new(Invariant($"`document` {how} at line {at.Line}, column {at.Column}: {why} Correct it, and save again."));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
