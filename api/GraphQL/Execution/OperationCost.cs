using System.Globalization;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>
/// What an operation costs, reckoned before it is executed. An object costs 1 and what is selected of it; a list costs as many
/// objects as its argument <c>first</c> says, or the assumed length; leaves are free; a field's own function has the last word.
/// </summary>
internal sealed class OperationCost
{
    private const int MostParts = 5;

    private readonly Schema _schema;
    private readonly GraphQLOptions _options;
    private readonly IServiceProvider _services;
    private readonly List<(string Name, double Cost)> _parts = [];
    private int _visited;

    private OperationCost(Schema schema, GraphQLOptions options, IServiceProvider services)
    {
        _schema = schema;
        _options = options;
        _services = services;
        Limit = options.CostLimit?.Invoke(services);
    }

    internal double Total { get; private set; }

    internal double? Limit { get; }

    internal static OperationCost Of(SelectionSet selection, Schema schema, GraphQLOptions options, IServiceProvider services)
    {
        var cost = new OperationCost(schema, options, services);
        foreach (var field in selection)
            cost._parts.Add((field.ResponseName, cost.Of(field, isCounted: false)));

        cost.Total = cost._parts.Sum(part => part.Cost);
        return cost;
    }

    /// <summary>Why the operation is refused; null when the asker may spend what it costs.</summary>
    internal GraphQLError? Refusal()
    {
        if (Limit is not { } limit || Total <= limit)
            return null;

        var parts = _parts.OrderByDescending(part => part.Cost).Take(MostParts).ToArray();
        return new GraphQLError($"The operation costs {Show(Total)} and {Show(limit)} is allowed. It is made up of: {string.Join(", ", parts.Select(part => $"{part.Name} {Show(part.Cost)}"))}. Ask for less at a time: a smaller `first`, fewer fields, or several requests.")
        {
            Code = ErrorCodes.CostLimit,
            Extensions = new Dictionary<string, object?>
            {
                ["cost"] = Total,
                ["limit"] = limit,
                ["parts"] = parts.Select(part => new Dictionary<string, object?> { ["field"] = part.Name, ["cost"] = part.Cost }).ToArray(),
            },
        };
    }

    /// <summary>For the answer's extensions.</summary>
    internal IReadOnlyDictionary<string, object?> ToExtensions() =>
        new Dictionary<string, object?> { ["cost"] = new Dictionary<string, object?> { ["operation"] = Total, ["limit"] = Limit } };

    private double Of(SelectionSet selection, bool isCounted)
    {
        var sum = 0d;
        foreach (var field in selection)
            sum += Of(field, isCounted);

        return sum;
    }

    /// <summary>What one field costs with all below it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isCounted">Whether the field around it says by its <c>first</c> how long lists are, as connections do.</param>
    private double Of(SelectedField field, bool isCounted)
    {
        if (++_visited > _options.MaxSelectedFields)
            throw new GraphQLException($"The operation selects more than {_options.MaxSelectedFields} fields.", ErrorCodes.OperationTooLarge);

        var isIntrospection = field.Field.Name.StartsWith("__", StringComparison.Ordinal);
        var size = isIntrospection ? null : Size(field);
        var children = field.Named switch
        {
            { IsLeaf: true } => 0,
            _ when isIntrospection => 0,
            ObjectType type => Of(field.ChildrenOf(type), size is not null),
            var abstraction => _schema.GetPossibleTypes(abstraction).Max(type => (double?)Of(field.ChildrenOf(type), size is not null)) ?? 0,
        };

        if (field.Field.Cost is { } own)
            return own(new CostContext(field, children, _services));

        if (field.Named.IsLeaf)
            return 0;

        var isList = field.Field.Type.Nullable is ListType;
        return (1 + children) * (size ?? (isList && !isCounted && !isIntrospection ? _options.AssumedListSize : 1));
    }

    /// <summary>What the field's argument <c>first</c> or <c>last</c> says; the assumed size when it has one that is not given; null when it has none.</summary>
    private double? Size(SelectedField field)
    {
        if (!field.Field.TryGetArgument("first", out _) && !field.Field.TryGetArgument("last", out _))
            return null;

        var given = Given("first") ?? Given("last");
        return Math.Max(1, given ?? _options.AssumedListSize);

        int? Given(string name) => field.Arguments.TryGet(name, out var value) ? value as int? : null;
    }

    private static string Show(double cost) => cost.ToString("#,0.##", CultureInfo.InvariantCulture);
}
