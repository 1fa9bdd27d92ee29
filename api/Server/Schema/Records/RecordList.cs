using System.Linq.Expressions;
using Analytics.Api.Schema.Cubes;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Records;

/// <summary>A kind of record that can be listed.</summary>
/// <typeparam name="TRow">What it is filtered and sorted by.</typeparam>
/// <typeparam name="TNode">What is given for it.</typeparam>
/// <param name="fields">Its fields.</param>
/// <param name="rows">All that an asker may see.</param>
/// <param name="node">Takes what is given out of a row.</param>
internal sealed class RecordList<TRow, TNode>(RecordFields<TRow> fields, Func<RecordScope, IQueryable<TRow>> rows, Expression<Func<TRow, TNode>> node)
{
    /// <summary>The list that a field asks for.</summary>
    /// <exception cref="GraphQLException">An argument is not what it may be.</exception>
    public RecordConnection<TNode> Connect(ResolverContext context)
    {
        var arguments = new ListArguments(context);
        var sorts = Sorts(arguments);
        var after = arguments.After is { } cursor ? Cursor.Read(cursor, fields.Type, arguments.OrderText, [.. sorts.Select(sort => sort.Key.Type)]) : null;
        return new RecordConnection<TNode>(
            () => context.ReadAsync(scope => Page(scope, arguments, sorts, after)),
            () => context.ReadAsync(scope => Filter(scope, arguments.Where).Count()));
    }

    private (SortKey<TRow> Key, bool Descending)[] Sorts(ListArguments arguments) =>
        [.. arguments.Order.Select(order => (fields.All.First(field => field.Name == order.Field).Sort!, order.Descending)), (fields.Key, false)];

    private RecordPage<TNode> Page(RecordScope scope, ListArguments arguments, (SortKey<TRow> Key, bool Descending)[] sorts, object?[]? after)
    {
        var found = Filter(scope, arguments.Where);
        var row = Expression.Parameter(typeof(TRow));
        if (after is not null)
            found = found.Where(Expression.Lambda<Func<TRow, bool>>(IsBehind(row, sorts, after), row));

        for (var index = 0; index < sorts.Length; index++)
            found = sorts[index].Key.Sort(found, sorts[index].Descending, isFirst: index == 0);

        Expression keys = Expression.NewArrayInit(typeof(object), sorts.Select(sort => Expression.Convert(sort.Key.Value(row), typeof(object))));
        var edge = Expression.New(typeof(Keyed).GetConstructors()[0], Expressions.Inline(node, row), keys);
        return RecordPage<TNode>.Of(
            [
                .. found.Take(arguments.First + 1).Select(Expression.Lambda<Func<TRow, Keyed>>(edge, row)).AsEnumerable()
                    .Select(keyed => new RecordEdge<TNode>(Cursor.Write(fields.Type, arguments.OrderText, keyed.Keys), keyed.Node)),
            ],
            arguments);
    }

    private IQueryable<TRow> Filter(RecordScope scope, InputObject? where)
    {
        var found = rows(scope);
        if (where is null)
            return found;

        var row = Expression.Parameter(typeof(TRow));
        return found.Where(Expression.Lambda<Func<TRow, bool>>(Condition(where, row, scope), row));
    }

    private Expression Condition(InputObject where, Expression row, RecordScope scope)
    {
        List<Expression> parts = [];
        foreach (var (name, value) in where)
        {
            if (value is IReadOnlyList<object?> list)
            {
                var conditions = list.Select(item => Condition((InputObject)item!, row, scope));
                parts.Add(name == "or" ? Expressions.Any(conditions) : Expressions.All(conditions));
            }
            else if (value is InputObject operations)
            {
                var field = fields.All.First(field => field.Name == name);
                parts.AddRange(FilterReader.Comparisons(operations).Select(comparison => field.Test(row, comparison.Comparator, comparison.Values, scope)));
            }
        }

        return Expressions.All(parts);
    }

    /// <summary>Behind in one part of the order, or level with it in that and behind in the parts that follow.</summary>
    private static Expression IsBehind(Expression row, ReadOnlySpan<(SortKey<TRow> Key, bool Descending)> sorts, ReadOnlySpan<object?> after)
    {
        var ((key, descending), value) = (sorts[0], after[0]);
        var behind = key.IsBehind(row, value, descending);
        return sorts.Length == 1
            ? behind
            : Expression.OrElse(behind, Expression.AndAlso(key.IsLevel(row, value), IsBehind(row, sorts[1..], after[1..])));
    }

    private sealed record Keyed(TNode Node, object?[] Keys);
}
