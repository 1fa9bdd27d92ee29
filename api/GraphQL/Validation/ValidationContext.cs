using System.Collections.Immutable;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation;

/// <summary>What the rules share while they check one document.</summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> _errors = [];
    private readonly ValidationOptions _options;

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        _options = options;
        Fragments = new FragmentGraph(document);
        Variables = new VariableUsages(schema, Fragments);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public FragmentGraph Fragments { get; }

    public VariableUsages Variables { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Tells an error, located at the nodes in the order given.</summary>
    public void Report(string message, params IEnumerable<SyntaxNode> nodes)
    {
        if (_errors.Count >= _options.MaxErrors)
        {
            throw ValidationAbortedException.TooManyErrors();
        }

        Add(message, [.. nodes.Select(node => node.Location)]);
    }

    /// <summary>Ends the list with the reason why checking stopped.</summary>
    public void Abort(string message) => Add(message, []);

    /// <summary>Names that may have been meant, as the end of a message; empty when nothing is near.</summary>
    public string DidYouMean(string name, IEnumerable<string> candidates) =>
        _options.HideSuggestions ? "" : Suggestions.DidYouMean(Suggestions.Near(name, candidates));

    /// <summary>As <see cref="DidYouMean(string, IEnumerable{string})"/>, for names found in another way.</summary>
    /// <param name="intent">What to do with the names, before them.</param>
    /// <param name="names">Gives the names, best first; not asked when suggestions are hidden.</param>
    public string DidYouMean(string intent, Func<IReadOnlyList<string>> names) =>
        _options.HideSuggestions ? "" : Suggestions.DidYouMean(names(), intent);

    private void Add(string message, ImmutableArray<Location> locations) =>
        _errors.Add(new GraphQLError(message) { Locations = locations, Code = ErrorCodes.ValidationFailed });
}
