using System.Linq.Expressions;
using System.Reflection;
using Analytics.Api.Metrics;
using Analytics.Api.Records;
using Microsoft.EntityFrameworkCore.Query;

namespace Analytics.Api.Schema.Records;

/// <summary>Conditions as expressions that EF Core understands. Whatever an asker wrote enters as a parameter, so that questions of one shape are compiled once.</summary>
internal static class Expressions
{
    private static readonly MethodInfo Lower = typeof(RecordFunctions).GetMethod(nameof(RecordFunctions.LowerCase))!;
    private static readonly MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    public static Expression True { get; } = Expression.Constant(value: true);

    public static Expression False { get; } = Expression.Constant(value: false);

    /// <summary>The body of a function of one row, for the row given.</summary>
    public static Expression Inline(LambdaExpression function, Expression row) =>
        ReplacingExpressionVisitor.Replace(function.Parameters[0], row, function.Body);

    public static Expression Parameter<TValue>(TValue value) =>
        Expression.Property(Expression.Constant(new Holder<TValue>(value)), nameof(Holder<>.Value));

    public static Expression IsNull(Expression column) => Expression.Equal(column, Expression.Constant(value: null, column.Type));

    public static Expression LowerCase(Expression text) => Expression.Call(Lower, text);

    public static Expression All(IEnumerable<Expression> parts) => Join([.. parts], Expression.AndAlso) ?? True;

    public static Expression Any(IEnumerable<Expression> parts) => Join([.. parts], Expression.OrElse) ?? False;

    /// <summary>Before or behind a value in ascending order; what has no value is neither.</summary>
    public static Expression Compare(ExpressionType comparison, Expression column, Expression value) => column.Type == typeof(string)
        ? Expression.MakeBinary(comparison, Expression.Call(CompareText, column, value), Expression.Constant(0))
        : Expression.MakeBinary(comparison, column, value);

    /// <summary>Equality and order of one value. Not-equal and its kin keep what has no value; null among the values finds it.</summary>
    public static Expression Test<TValue>(Expression column, Comparator comparator, IReadOnlyList<TValue> values) => comparator switch
    {
        Comparator.Equal or Comparator.In => In(column, values),
        Comparator.NotEqual or Comparator.NotIn => Expression.Not(In(column, values)),
        Comparator.Greater => Compare(ExpressionType.GreaterThan, column, Parameter(values[0])),
        Comparator.GreaterOrEqual => Compare(ExpressionType.GreaterThanOrEqual, column, Parameter(values[0])),
        Comparator.Less => Compare(ExpressionType.LessThan, column, Parameter(values[0])),
        Comparator.LessOrEqual => Compare(ExpressionType.LessThanOrEqual, column, Parameter(values[0])),
        _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "Only text is compared so."),
    };

    /// <summary>Text in, before or behind text, whatever the case of either.</summary>
    public static Expression TestText(Expression column, Comparator comparator, string value)
    {
        var method = comparator switch
        {
            Comparator.Contains or Comparator.NotContains => nameof(string.Contains),
            Comparator.StartsWith => nameof(string.StartsWith),
            Comparator.EndsWith => nameof(string.EndsWith),
            _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "Not a comparison of text alone."),
        };
        var holds = Expression.Call(LowerCase(column), typeof(string).GetMethod(method, [typeof(string)])!, Parameter(value.ToLowerInvariant()));
        return comparator == Comparator.NotContains
            ? Expression.OrElse(IsNull(column), Expression.Not(holds))
            : Expression.AndAlso(Expression.Not(IsNull(column)), holds);
    }

    private static Expression In<TValue>(Expression column, IReadOnlyList<TValue> values)
    {
        List<TValue> known = [.. values.Where(value => value is not null).Distinct()];
        List<Expression> parts = [];
        if (known.Count < values.Count && values.Contains(default))
            parts.Add(IsNull(column));

        if (known.Count == 1)
            parts.Add(Expression.Equal(column, Parameter(known[0])));
        else if (known.Count > 1)
            parts.Add(Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TValue)], Parameter<IEnumerable<TValue>>(known), column));

        return Any(parts);
    }

    /// <summary>Joins by halves: a chain of ten thousand parts would be as deep, and whoever walks it would run out of stack.</summary>
    private static Expression? Join(ReadOnlySpan<Expression> parts, Func<Expression, Expression, Expression> join) => parts.Length switch
    {
        0 => null,
        1 => parts[0],
        _ => join(Join(parts[..(parts.Length / 2)], join)!, Join(parts[(parts.Length / 2)..], join)!),
    };

    /// <summary>EF Core makes a member of an object into a parameter, a constant into text of the statement.</summary>
    private sealed record Holder<TValue>(TValue Value);
}
