using System.Runtime.CompilerServices;
using System.Text;
using Analytics.Dashboard.Gateway;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;
using Analytics.GraphQL.Validation;

namespace Analytics.Benchmarks.GraphQL;

/// <summary>What a document costs once, before its plan is kept: the largest that the dashboard sends, against the product's schema.</summary>
public sealed class ValidateBenchmarks : IContests
{
    private const int Times = 200;

    private readonly Schema _schema = new SchemaBuilder().Sdl(File.ReadAllText(PathOf("api/Server/schema.graphql"))).BuildWithoutResolvers();
    private readonly byte[] _text = Encoding.UTF8.GetBytes(DocumentText.Read("AnnualStatement"));
    private readonly DocumentNode _document;

    public ValidateBenchmarks()
    {
        _document = SyntaxParser.Parse(_text);
        if (DocumentValidator.Validate(_schema, _document) is [var error, ..])
            throw new InvalidOperationException($"The dashboard's largest document is not valid, so checking it takes another time: {error.Message}");
    }

    public string Title => "GraphQL: checking the dashboard's largest document";

    public IReadOnlyList<Contest> Contests =>
    [
        new(
            "Prepare the document",
            "documents",
            new("validated", Times, () => Repeat(() => DocumentValidator.Validate(_schema, _document).Count + 1)),
            new("parsed", Times, () => Repeat(() => SyntaxParser.Parse(_text).Definitions.Length)),
            new("parsed and validated", Times, () => Repeat(() => DocumentValidator.Validate(_schema, SyntaxParser.Parse(_text)).Count + 1))),
    ];

    public void Dispose()
    {
    }

    private static long Repeat(Func<long> act)
    {
        var sum = 0L;
        for (var time = 0; time < Times; time++)
            sum += act();
        return sum;
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../..", file);
}
