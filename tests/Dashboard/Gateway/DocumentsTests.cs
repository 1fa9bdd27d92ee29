using Analytics.Dashboard.Gateway;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;
using Analytics.GraphQL.Validation;

namespace Analytics.Dashboard.Tests.Gateway;

public sealed class DocumentsTests
{
    private static readonly string[] Embedded =
        [.. typeof(Documents).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".graphql", StringComparison.Ordinal))];

    public static TheoryData<string> Names => new(Embedded);

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_AsksWhatTheSchemaHas(string name)
    {
        var schema = new SchemaBuilder().Sdl(File.ReadAllText(Repository.PathOf("api", "Server", "schema.graphql"))).BuildWithoutResolvers();
        using var document = new StreamReader(typeof(Documents).Assembly.GetManifestResourceStream(name)!);

        var errors = DocumentValidator.Validate(schema, SyntaxParser.Parse(document.ReadToEnd()));

        Assert.Empty(errors.Select(error => error.Message));
    }

    [Fact]
    public void EveryDocument_IsAskedBySomebody() =>
        Assert.Equal([$"{Documents.Data.Name}.graphql", $"{Documents.LocalSpend.Name}.graphql"], Embedded.Order(StringComparer.Ordinal));
}
