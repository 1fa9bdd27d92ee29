using System.Reflection;
using Analytics.Dashboard.Gateway;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;
using Analytics.GraphQL.Validation;

namespace Analytics.Dashboard.Tests.Gateway;

public sealed class DocumentsTests
{
    /// <summary>Every document, found where it is declared: a static field of the record that it fills.</summary>
    private static readonly IReadOnlyDictionary<string, IDocument> All = typeof(IDocument).Assembly.GetTypes()
        .Where(type => type is { IsPublic: true, ContainsGenericParameters: false })
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => typeof(IDocument).IsAssignableFrom(field.FieldType))
        .Select(field => (IDocument)field.GetValue(obj: null)!)
        .ToDictionary(document => document.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => new(All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_AsksWhatTheSchemaHas(string name)
    {
        var schema = new SchemaBuilder().Sdl(File.ReadAllText(Repository.PathOf("api", "Server", "schema.graphql"))).BuildWithoutResolvers();

        var errors = DocumentValidator.Validate(schema, SyntaxParser.Parse(All[name].Text));

        Assert.Empty(errors.Select(error => error.Message));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_IsOneOperationOfItsOwnName(string name)
    {
        var operation = Assert.Single(SyntaxParser.Parse(All[name].Text).Definitions.OfType<OperationDefinitionNode>());

        Assert.Equal(name, operation.Name?.Value);
    }

    [Fact]
    public void EveryFile_IsAskedBySomebody()
    {
        var files = typeof(IDocument).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".graphql", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name));

        Assert.Equal(All.Keys.Append("Fragments").Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }
}
