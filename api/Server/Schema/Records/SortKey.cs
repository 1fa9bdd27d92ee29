using System.Linq.Expressions;

namespace Analytics.Api.Schema.Records;

/// <summary>One value by which rows are put in order.</summary>
internal abstract class SortKey<TRow>
{
    public abstract Type Type { get; }

    /// <summary>Sorts by it, after what the rows are sorted by already. What has no value comes last either way.</summary>
    public abstract IOrderedQueryable<TRow> Sort(IQueryable<TRow> rows, bool descending, bool isFirst);

    public abstract Expression Value(Expression row);

    /// <summary>Whether a row comes behind one that has the value.</summary>
    public abstract Expression IsBehind(Expression row, object? value, bool descending);

    /// <summary>Whether a row has the value.</summary>
    public abstract Expression IsLevel(Expression row, object? value);
}

/// <inheritdoc/>
internal sealed class SortKey<TRow, TValue>(Expression<Func<TRow, TValue>> value) : SortKey<TRow>
{
    private static bool MayBeNull => default(TValue) is null;

    public override Type Type => typeof(TValue);

    public override IOrderedQueryable<TRow> Sort(IQueryable<TRow> rows, bool descending, bool isFirst)
    {
        if (MayBeNull)
        {
            var isNull = Expression.Lambda<Func<TRow, bool>>(Expressions.IsNull(value.Body), value.Parameters);
            rows = isFirst ? rows.OrderBy(isNull) : ((IOrderedQueryable<TRow>)rows).ThenBy(isNull);
            isFirst = false;
        }

        return (isFirst, descending) switch
        {
            (true, true) => rows.OrderByDescending(value),
            (true, false) => rows.OrderBy(value),
            (false, true) => ((IOrderedQueryable<TRow>)rows).ThenByDescending(value),
            (false, false) => ((IOrderedQueryable<TRow>)rows).ThenBy(value),
        };
    }

    public override Expression Value(Expression row) => Expressions.Inline(value, row);

    public override Expression IsBehind(Expression row, object? value, bool descending)
    {
        if (value is null)
            return Expressions.False;

        var column = Value(row);
        var behind = Expressions.Compare(descending ? ExpressionType.LessThan : ExpressionType.GreaterThan, column, Expressions.Parameter((TValue)value));
        return MayBeNull ? Expression.OrElse(behind, Expressions.IsNull(column)) : behind;
    }

    public override Expression IsLevel(Expression row, object? value) =>
        value is null ? Expressions.IsNull(Value(row)) : Expression.Equal(Value(row), Expressions.Parameter((TValue)value));
}
