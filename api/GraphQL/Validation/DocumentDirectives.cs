using System.Collections.Immutable;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Validation;

/// <summary>What the rules ask of a directive, whether the schema or the document defines it.</summary>
internal sealed record KnownDirective
{
    public required ImmutableArray<string> Locations { get; init; }

    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>The arguments that must be given, with their types as text.</summary>
    public required ImmutableArray<(string Name, string Type)> RequiredArguments { get; init; }

    public required bool IsRepeatable { get; init; }
}

/// <summary>The directives that a document may use: the schema's, and those that the document itself defines, which come first.</summary>
internal sealed class DocumentDirectives
{
    private readonly ValidationContext _context;
    private readonly Dictionary<string, KnownDirective?> _known = [];

    public DocumentDirectives(ValidationContext context)
    {
        _context = context;
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
            {
                _known[directive.Name.Value] = From(directive);
            }
        }
    }

    /// <summary>The directive of a name, or null when there is none.</summary>
    public KnownDirective? Find(string name)
    {
        if (!_known.TryGetValue(name, out var known))
        {
            _known[name] = known = _context.Schema.TryGetDirective(name, out var directive) ? From(directive) : null;
        }

        return known;
    }

    private static KnownDirective From(DirectiveDefinition directive) => new()
    {
        Locations = directive.Locations,
        Arguments = [.. directive.Arguments.Select(argument => argument.Name)],
        RequiredArguments = [.. directive.Arguments.Where(argument => argument.IsRequired).Select(argument => (argument.Name, argument.Type.ToString()!))],
        IsRepeatable = directive.IsRepeatable,
    };

    private static KnownDirective From(DirectiveDefinitionNode directive) => new()
    {
        Locations = [.. directive.Locations.Select(location => location.Value)],
        Arguments = [.. directive.Arguments.Select(argument => argument.Name.Value)],
        RequiredArguments =
        [
            .. directive.Arguments
                .Where(argument => argument is { Type: NonNullTypeNode, DefaultValue: null })
                .Select(argument => (argument.Name.Value, argument.Type.ToString())),
        ],
        IsRepeatable = directive.IsRepeatable,
    };
}
