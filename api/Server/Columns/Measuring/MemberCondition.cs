using Analytics.Api.Metrics;

namespace Analytics.Api.Columns.Measuring;

/// <summary>A dimension's value, where it is known.</summary>
internal readonly record struct KnownKey(bool IsKnown, long? Key)
{
    public static KnownKey Unknown { get; }

    public static KnownKey Of(long? key) => new(IsKnown: true, key);
}

/// <summary>
/// An asker's condition on members of dimensions, decided without the engine. It means what <see cref="ConditionSql"/> means; of a row that does not say
/// everything it can also be undecided.
/// </summary>
internal sealed class MemberCondition
{
    private readonly IReadOnlyList<MemberCondition> _parts;
    private readonly bool _all;
    private readonly Func<long?, bool>? _holds;

    private MemberCondition(IReadOnlyList<MemberCondition> parts, bool all) => (_parts, _all) = (parts, all);

    private MemberCondition(Dimension dimension, Func<long?, bool> holds) => (_parts, Dimension, _holds) = ([], dimension, holds);

    private Dimension? Dimension { get; }

    /// <summary>Whether it holds whatever the facts are.</summary>
    public bool IsTrue => _holds is null && _all && _parts.Count == 0;

    /// <summary>Whether nothing can meet it.</summary>
    public bool IsFalse => _holds is null && !_all && _parts.Count == 0;

    /// <summary>What it asks about.</summary>
    public IEnumerable<Dimension> Dimensions => (Dimension is null ? _parts.SelectMany(part => part.Dimensions) : [Dimension]).Distinct();

    /// <summary>Reads a condition. One that accepts every member of what it asks about asks nothing: naming every member is naming none.</summary>
    public static MemberCondition Read(Condition condition, DimensionMembers members) => condition switch
    {
        Condition.Compare { Field.Dimension: { } dimension } compare => Simplify(new MemberCondition(dimension, MemberComparison.Of(compare, members.Names)), members),
        Condition.All all => Simplify(new MemberCondition([.. all.Parts.Select(part => Read(part, members))], all: true), members),
        Condition.Any any => Simplify(new MemberCondition([.. any.Parts.Select(part => Read(part, members))], all: false), members),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A kind of condition that members do not decide."),
    };

    /// <summary>Whether it holds; null where that depends on what is not known.</summary>
    public bool? Holds(Func<Dimension, KnownKey> keyOf)
    {
        if (_holds is not null)
            return keyOf(Dimension!) is { IsKnown: true, Key: var key } ? _holds(key) : null;

        bool? result = _all;
        foreach (var part in _parts)
        {
            var holds = part.Holds(keyOf);
            if (holds == !_all)
                return holds;

            result = holds is null ? null : result;
        }

        return result;
    }

    private static MemberCondition Simplify(MemberCondition condition, DimensionMembers members)
    {
        if (condition._holds is null)
        {
            if (condition._parts.Any(part => condition._all ? part.IsFalse : part.IsTrue))
                return new MemberCondition([], !condition._all);

            condition = new MemberCondition([.. condition._parts.Where(part => !(condition._all ? part.IsTrue : part.IsFalse))], condition._all);
        }

        if (condition.Dimensions.ToList() is not [var only] || members.Of(only) is not { Count: > 0 } all)
            return condition;

        var held = all.Count(key => condition.Holds(_ => KnownKey.Of(key)) == true);
        return held == all.Count ? new MemberCondition([], all: true) : held == 0 ? new MemberCondition([], all: false) : condition;
    }
}
