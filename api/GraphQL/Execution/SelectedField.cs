using System.Collections.Immutable;
using System.Text;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>
/// One field of an operation as it will be executed: fragments, merging, variables, <c>@skip</c> and <c>@include</c> resolved.
/// Within one execution there is exactly one instance for each field, so it can be a dictionary's key.
/// </summary>
public sealed class SelectedField
{
    private readonly InputObject _arguments;
    private readonly SelectionCompiler _compiler;

    /// <summary>What has been compiled so far, one for each object type met: children are compiled when they are first asked for.</summary>
    private SelectionSet[] _children = [];
    private object? _made;

    internal SelectedField(ObjectType parent, FieldDefinition field, ImmutableArray<FieldNode> nodes, CoercedArguments arguments, SelectionCompiler compiler)
    {
        Parent = parent;
        Field = field;
        Nodes = nodes;
        _arguments = arguments.Values;
        ArgumentError = arguments.Error;
        _compiler = compiler;
        Named = field.Type.Named;
        Leaf = field.Type.Nullable is NamedType { IsLeaf: true } leaf ? leaf : null;
        Utf8Name = ResponseName == field.Name ? field.Utf8Name : Encoding.UTF8.GetBytes(ResponseName);
    }

    /// <summary>The key in the answer: the alias, or else the field's name.</summary>
    public string ResponseName => Nodes[0].ResponseName;

    /// <summary>The field's definition.</summary>
    public FieldDefinition Field { get; }

    /// <summary>The object type the field is selected on.</summary>
    public ObjectType Parent { get; }

    /// <summary>The arguments that were given or have a default, coerced.</summary>
    /// <exception cref="GraphQLException">A variable holds null where an argument refuses it.</exception>
    public InputObject Arguments => ArgumentError is null ? _arguments : throw new GraphQLException(ArgumentError);

    /// <summary>Where the field stands in the document: once for each place that selects it.</summary>
    public ImmutableArray<Location> Locations => [.. Nodes.Select(node => node.Location)];

    /// <summary>What is selected of the field's value when it is of an object type; empty for leaves.</summary>
    /// <exception cref="InvalidOperationException">The field is of an interface or union: ask <see cref="ChildrenOf"/>.</exception>
    public SelectionSet Children => Named switch
    {
        ObjectType type => ChildrenOf(type),
        { IsLeaf: true } => SelectionSet.Empty,
        _ => throw new InvalidOperationException($"{Parent.Name}.{Field.Name} is of the abstract type {Named}: ask {nameof(ChildrenOf)} for one of its object types."),
    };

    internal ImmutableArray<FieldNode> Nodes { get; }

    internal NamedType Named { get; }

    /// <summary>The field's type when it is a scalar or enum and no list.</summary>
    internal NamedType? Leaf { get; }

    /// <summary>The response name as it stands in the answer.</summary>
    internal byte[] Utf8Name { get; }

    internal GraphQLError? ArgumentError { get; }

    /// <summary>What is selected of the field's value when it is the given object type.</summary>
    public SelectionSet ChildrenOf(ObjectType type)
    {
        var known = Volatile.Read(ref _children);
        while (true)
        {
            foreach (var set in known)
            {
                if (set.Type == type)
                    return set;
            }

            SelectionSet[] extended = [.. known, _compiler.Compile(type, Nodes)];
            var before = Interlocked.CompareExchange(ref _children, extended, known);
            if (before == known)
                return extended[^1];

            known = before;
        }
    }

    /// <summary>What a cost function and a resolver both make of the field: made when it is first asked for, and kept as long as the field.</summary>
    /// <param name="make">The same for all who ask, and of nothing but the field. Where it throws, nothing is kept.</param>
    public T Once<T>(Func<SelectedField, T> make)
        where T : class
    {
        if (Volatile.Read(ref _made) is T made)
            return made;

        made = make(this);
        Volatile.Write(ref _made, made);
        return made;
    }

    /// <summary>The response name, for debugging.</summary>
    public override string ToString() => ResponseName;
}
