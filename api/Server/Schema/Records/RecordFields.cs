using System.Globalization;
using System.Linq.Expressions;
using Analytics.Api.Columns;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Records;

/// <summary>One field by which records of a kind are filtered, sorted or both.</summary>
/// <param name="Name">In the schema.</param>
/// <param name="Description">A sentence for the schema.</param>
/// <param name="InputType">The input of its conditions.</param>
/// <param name="Test">A condition on a row.</param>
/// <param name="Sort">What it sorts by; null when it does not.</param>
internal sealed record RecordField<TRow>(
    string Name,
    string Description,
    string InputType,
    Func<Expression, Comparator, IReadOnlyList<object?>, RecordScope, Expression> Test,
    SortKey<TRow>? Sort);

/// <summary>
/// The fields of one kind of record, and the key that no two rows share, in which every order ends. A field is one entry here:
/// the schema's inputs, the conditions and the pages all come from it.
/// </summary>
internal sealed class RecordFields<TRow>(string type, SortKey<TRow> key)
{
    private const int MostNumbers = 1000;

    private readonly List<RecordField<TRow>> _fields = [];

    /// <summary>The records' type in the schema.</summary>
    public string Type => type;

    public SortKey<TRow> Key => key;

    public IReadOnlyList<RecordField<TRow>> All => _fields;

    /// <summary>Text: compared exactly for equality, otherwise and for order ignoring case.</summary>
    public RecordFields<TRow> Text(string name, string description, Expression<Func<TRow, string?>> value)
    {
        var lower = Expression.Lambda<Func<TRow, string?>>(Expressions.LowerCase(value.Body), value.Parameters);
        return Add(name, description, "StringOperationFilterInput", new SortKey<TRow, string?>(lower), (row, comparator, values, _) => comparator switch
        {
            Comparator.Equal or Comparator.NotEqual or Comparator.In or Comparator.NotIn => Expressions.Test(Expressions.Inline(value, row), comparator, Texts(values)),
            _ => Expressions.TestText(Expressions.Inline(value, row), comparator, (string)values[0]!),
        });
    }

    /// <summary>A code or an id of something else.</summary>
    public RecordFields<TRow> Id(string name, string description, Expression<Func<TRow, string?>> value) =>
        Add(name, description, "IdOperationFilterInput", sort: null, (row, comparator, values, _) => Expressions.Test(Expressions.Inline(value, row), comparator, Texts(values)));

    /// <summary>The records' own id, when it is text.</summary>
    public RecordFields<TRow> OwnId(string description, Expression<Func<TRow, string?>> value) =>
        Add("id", description, "IdOperationFilterInput", key, (row, comparator, values, _) => Expressions.Test(Expressions.Inline(value, row), comparator, Texts(values)));

    /// <summary>The records' own id, when it is a number.</summary>
    public RecordFields<TRow> OwnNumber(string description, Expression<Func<TRow, int?>> value) =>
        Add("id", description, "IdOperationFilterInput", key, (row, comparator, values, _) => Expressions.Test(Expressions.Inline(value, row), comparator, Keys(values)));

    /// <summary>The numbers of several things at once: one of them is enough to be found, and one that is excluded to be left out.</summary>
    public RecordFields<TRow> Numbers(string name, string description, Func<AnalyticsDb, Expression<Func<TRow, IQueryable<int>>>> value) =>
        Add(name, description, "IdOperationFilterInput", sort: null, (row, comparator, values, scope) =>
        {
            var numbers = Expressions.Inline(value(scope.Db), row);
            var known = Expressions.Parameter<IEnumerable<int>>([.. Keys(values).OfType<int>()]);
            var number = Expression.Parameter(typeof(int));
            Expression isKnown = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], known, number);
            Expression found = Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(int)], numbers, Expression.Lambda<Func<int, bool>>(isKnown, number));
            if (values.Contains(value: null))
                found = Expression.OrElse(found, Expression.Not(Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(int)], numbers)));

            return comparator is Comparator.Equal or Comparator.In ? found : Expression.Not(found);
        });

    /// <summary>The code of a place; a condition on it takes in what lies within.</summary>
    public RecordFields<TRow> Place(string name, string description, Expression<Func<TRow, string?>> code) =>
        Add(name, description, "IdOperationFilterInput", sort: null, (row, comparator, values, scope) =>
            Expressions.Test(Expressions.Inline(code, row), comparator is Comparator.Equal or Comparator.In ? Comparator.In : Comparator.NotIn, Within(Texts(values), scope.Members)));

    public RecordFields<TRow> Date(string name, string description, Expression<Func<TRow, DateOnly?>> value) =>
        Add(name, description, "DateOperationFilterInput", new SortKey<TRow, DateOnly?>(value), (row, comparator, values, _) =>
            Expressions.Test(Expressions.Inline(value, row), comparator, [.. values.Select(day => (DateOnly?)day)]));

    public RecordFields<TRow> Decimal(string name, string description, Expression<Func<TRow, decimal?>> value) =>
        Add(name, description, "DecimalOperationFilterInput", new SortKey<TRow, decimal?>(value), (row, comparator, values, _) =>
            comparator is Comparator.In or Comparator.NotIn
                ? Among(Expressions.Inline(value, row), comparator, values)
                : Expressions.Test(Expressions.Inline(value, row), comparator, [.. values.Select(number => (decimal?)number)]));

    /// <summary>Whole pence, which askers write as pounds.</summary>
    public RecordFields<TRow> Pounds(string name, string description, Expression<Func<TRow, Pounds?>> value) =>
        Add(name, description, "DecimalOperationFilterInput", new SortKey<TRow, Pounds?>(value), (row, comparator, values, _) =>
            Expressions.Test(Expressions.Inline(value, row), comparator, [.. PenceOf(values, comparator).Select(pence => pence is { } known ? new Pounds(known) : (Pounds?)null)]));

    /// <summary>A number of pence that is computed, which askers write as pounds.</summary>
    public RecordFields<TRow> Pence(string name, string description, Expression<Func<TRow, long?>> value) =>
        Add(name, description, "DecimalOperationFilterInput", new SortKey<TRow, long?>(value), (row, comparator, values, _) =>
            Expressions.Test(Expressions.Inline(value, row), comparator, [.. PenceOf(values, comparator)]));

    /// <summary>A member of an enum; sorts as declared.</summary>
    public RecordFields<TRow> Enum<TEnum>(string name, string description, Expression<Func<TRow, TEnum?>> value) where TEnum : struct, Enum
    {
        var rank = System.Enum.GetValues<TEnum>().Reverse().Aggregate(
            (Expression)Expression.Constant(value: null, typeof(int?)),
            (rest, member) => Expression.Condition(
                Expression.Equal(value.Body, Expression.Constant(member, typeof(TEnum?))),
                Expression.Constant(Convert.ToInt32(member, CultureInfo.InvariantCulture), typeof(int?)),
                rest));
        var sort = new SortKey<TRow, int?>(Expression.Lambda<Func<TRow, int?>>(rank, value.Parameters));
        return Add(name, description, typeof(TEnum).Name + "OperationFilterInput", sort, (row, comparator, values, _) =>
            Expressions.Test(sort.Value(row), comparator, [.. values.Select(member => member is null ? (int?)null : Convert.ToInt32(member, CultureInfo.InvariantCulture))]));
    }

    private static List<string?> Texts(IReadOnlyList<object?> values) => [.. values.Cast<string?>()];

    /// <summary>An id that is no number stands for nothing.</summary>
    private static List<int?> Keys(IReadOnlyList<object?> values) =>
        [.. values.Select(value => value is null ? (int?)null : int.TryParse((string)value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    private static IEnumerable<long?> PenceOf(IReadOnlyList<object?> values, Comparator comparator) =>
        values.Select(value => value is decimal pounds ? PenceBound.Of(pounds, comparator) : (long?)null);

    private static List<string?> Within(List<string?> codes, Members places) =>
        [.. codes.SelectMany(code => code is null ? (IEnumerable<string?>)[null] : places.CodesWithin(code))];

    /// <summary>Decimals are text in some engines, which a list in one parameter would miss: each is a parameter of its own.</summary>
    private static Expression Among(Expression column, Comparator comparator, IReadOnlyList<object?> values)
    {
        var numbers = values.Distinct().ToList();
        if (numbers.Count > MostNumbers)
            throw new GraphQLException($"A list of {numbers.Count:N0} numbers is too long to compare with: give at most {MostNumbers:N0}, or bounds.");

        var found = Expressions.Any(numbers.Select(number => Expressions.Test(column, Comparator.Equal, [(decimal?)number])));
        return comparator == Comparator.In ? found : Expression.Not(found);
    }

    private RecordFields<TRow> Add(string name, string description, string inputType, SortKey<TRow>? sort, Func<Expression, Comparator, IReadOnlyList<object?>, RecordScope, Expression> test)
    {
        _fields.Add(new RecordField<TRow>(name, description, inputType, test, sort));
        return this;
    }
}
