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
    private readonly List<CostPart> _parts = [];
    private int _visited;

    private OperationCost(double? limit, Schema schema, GraphQLOptions options, IServiceProvider services)
    {
        Limit = limit;
        _schema = schema;
        _options = options;
        _services = services;
    }

    internal double Total { get; private set; }

    internal double? Limit { get; }

    internal static OperationCost Of(SelectionSet selection, double? limit, Schema schema, GraphQLOptions options, IServiceProvider services)
    {
        var cost = new OperationCost(limit, schema, options, services);
        foreach (var field in selection)
        {
            var own = cost.Of(field, isCounted: false);
            cost.Total += own.Total;
            if (own.Parts.Count > 0)
                cost._parts.AddRange(own.Parts);
            else
                cost._parts.Add(new CostPart(field.ResponseName, own.Total));
        }

        return cost;
    }

    /// <summary>Why the operation is refused; null when the asker may spend what it costs.</summary>
    internal GraphQLError? Refusal()
    {
        if (Limit is not { } limit || Total <= limit)
            return null;

        var parts = Dearest().ToArray();
        return new GraphQLError($"The operation costs {Show(Total)} and {Show(limit)} is allowed. It is made up of: {string.Join(", ", parts.Select(Show))}. Ask for less at a time: a smaller `first`, fewer fields, or several requests.")
        {
            Code = ErrorCodes.CostLimit,
            Extensions = new Dictionary<string, object?>
            {
                ["cost"] = Total,
                ["limit"] = limit,
                ["parts"] = parts.Select(ToMap).ToArray(),
            },
        };
    }

    /// <summary>For the answer's extensions.</summary>
    internal IReadOnlyDictionary<string, object?> ToExtensions() =>
        new Dictionary<string, object?> { ["cost"] = new Dictionary<string, object?> { ["operation"] = Total, ["limit"] = Limit, ["parts"] = Dearest().Select(ToMap).ToArray() } };

    private IEnumerable<CostPart> Dearest() => _parts.OrderByDescending(part => part.Cost).Take(MostParts);

    private static Dictionary<string, object?> ToMap(CostPart part)
    {
        var map = new Dictionary<string, object?> { ["field"] = part.Field, ["cost"] = part.Cost };
        if (part.Reason is not null)
            map["reason"] = part.Reason;

        return map;
    }

    private double Of(SelectionSet selection, bool isCounted)
    {
        var sum = 0d;
        foreach (var field in selection)
            sum += Of(field, isCounted).Total;

        return sum;
    }

    /// <summary>What one field costs with all below it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isCounted">Whether the field around it says by its <c>first</c> how long lists are, as connections do.</param>
    private FieldCost Of(SelectedField field, bool isCounted)
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

    private static string Show(CostPart part) => part.Reason is null ? $"{part.Field} {Show(part.Cost)}" : $"{part.Field} {Show(part.Cost)} ({part.Reason})";

    private static string Show(double cost) => cost.ToString("#,0.##", CultureInfo.InvariantCulture);
}
