using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>The figures of spend, computed slowly and plainly from payments. Shares no code with what it checks but the question's words.</summary>
internal sealed class SpendOracle(IReadOnlyList<Payment> payments, SmallWorld world)
{
    /// <summary>A row as text: keys, then figures, then the rows inside, indented.</summary>
    public IEnumerable<string> Answer(Question question)
    {
        var facts = payments.Where(payment => Holds(question.Where, payment)).ToList();
        return Rows(question, question.Root, facts, enclosing: null, depth: 0);
    }

    private IEnumerable<string> Rows(Question question, Level level, List<Payment> facts, List<Payment>? enclosing, int depth)
    {
        // A level with payments is covered; one without is covered when its councils published for its days.
        var isCovered = facts.Count > 0 || OracleCoverage.IsCovered(question.Where);
        yield return string.Concat(Enumerable.Repeat("  ", depth)) + string.Join(" | ", level.Figures.Select(use => isCovered ? Show(question, use, facts, enclosing) : $"{use.Metric.Name}  "));
        foreach (var inner in level.Levels)
        {
            foreach (var (key, group) in Groups(question, inner, facts))
            {
                yield return string.Concat(Enumerable.Repeat("  ", depth + 1)) + "[" + string.Join(", ", key) + "]";
                foreach (var line in Rows(question, inner, group, facts, depth + 1))
                    yield return line;
            }
        }
    }

    private IEnumerable<(string[] Key, List<Payment> Facts)> Groups(Question question, Level level, List<Payment> facts)
    {
        if (level.Keys.Count == 0)
            return Kept(level, question, [([], facts)]);

        var groups = facts
            .GroupBy(payment => string.Join("\u0001", level.Keys.Select(key => Key(key, payment).Shown)))
            .Where(group => group.Any(payment => InBasis(question.Basis, payment)))
            .Select(group => (Key: level.Keys.Select(key => Key(key, group.First()).Shown).ToArray(), Facts: group.ToList()));
        return Kept(level, question, groups);
    }

    private IEnumerable<(string[] Key, List<Payment> Facts)> Kept(Level level, Question question, IEnumerable<(string[] Key, List<Payment> Facts)> groups)
    {
        var passing = groups.Where(group => level.Having.All(having => Value(question, having.Metric, null, group.Facts) is { } value && Passes(value, having)));
        IOrderedEnumerable<(string[] Key, List<Payment> Facts)> sorted = passing.OrderBy(_ => 0);
        foreach (var order in level.Order)
        {
            sorted = order.Dimension is { } dimension
                ? sorted.ThenBy(group => Key(dimension, group.Facts[0]).Sort is null).ThenByWay(group => Key(dimension, group.Facts[0]).Sort, order.Descending)
                : sorted.ThenBy(group => Value(question, order.Metric!, null, group.Facts) is null).ThenByWay(group => Value(question, order.Metric!, null, group.Facts), order.Descending);
        }

        foreach (var key in level.Keys)
            sorted = sorted.ThenBy(group => Key(key, group.Facts[0]).Sort is null).ThenBy(group => Key(key, group.Facts[0]).Sort);

        foreach (var key in level.Keys)
            sorted = sorted.ThenBy(group => Key(key, group.Facts[0]).Number);

        return level.First is { } first ? sorted.Take(first) : sorted;
    }

    private static bool Passes(decimal value, Having having) => having.Comparator == Comparator.Greater ? value > having.Values[0] : value <= having.Values[0];

    private static bool InBasis(SpendBasis basis, Payment payment) => basis switch
    {
        SpendBasis.All => true,
        SpendBasis.Influenceable => payment.Supplier is { Influenceable: true },
        SpendBasis.Locatable => payment.Supplier is { Influenceable: true } && payment.Ring is not (LocalityRing.Unknown or LocalityRing.Redacted),
    };

    private static string Show(Question question, FigureUse use, List<Payment> facts, List<Payment>? enclosing)
    {
        var value = Value(question, use.Metric, use.Where, facts);
        var whole = enclosing is null || use.Metric.Name is not ("amount" or "lineCount" or "supplierCount") ? null : Value(question, use.Metric, use.Where, enclosing);
        var share = value is { } part && whole is > 0 ? decimal.Round(part / whole.Value, 6, MidpointRounding.AwayFromZero) : (decimal?)null;
        return FormattableString.Invariant($"{use.Metric.Name} {value} {share}");
    }

    private static decimal? Value(Question question, Metric metric, Condition? where, List<Payment> facts)
    {
        var kept = where is null ? facts : facts.Where(payment => Holds(where, payment)).ToList();
        var counted = kept.Where(payment => InBasis(question.Basis, payment)).ToList();
        var amount = Sum(counted);
        return metric.Name switch
        {
            "amount" => amount,
            "lineCount" => counted.Count,
            "supplierCount" => counted.Select(payment => payment.Supplier?.Id).Where(id => id is not null).Distinct().Count(),
            "averageLine" => Ratio(amount, counted.Count, 2),
            "boroughShare" => Share(payment => payment.Ring == LocalityRing.OwnBorough),
            "starShare" => Share(payment => payment.Borough is "E08000007" or "E08000013"),
            "greaterManchesterShare" => Share(payment => payment.Borough is "E08000007" or "E08000001"),
            "northWestShare" => Share(payment => payment.Borough is "E08000007" or "E08000001" or "E08000013" or "E08000012" || payment.Ring == LocalityRing.NorthWest),
            "smeShare" => Share(payment => payment.Supplier?.Size is SupplierSize.Micro or SupplierSize.Small or SupplierSize.Medium),
            "unknownSizeShare" => Share(payment => payment.Supplier is null or { Size: SupplierSize.Unknown }),
            "vcseShare" => Share(payment => payment.Supplier?.Kind == SupplierKind.Vcse),
            "unknownLocalityShare" => Unknown(),
            "onContractShare" => null,
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric.Name, "The oracle does not know this figure."),
        };

        decimal? Share(Func<Payment, bool> of) => Ratio(Sum(counted.Where(of)), amount, 6);

        decimal? Unknown()
        {
            var wider = question.Basis == SpendBasis.Locatable ? kept.Where(payment => InBasis(SpendBasis.Influenceable, payment)).ToList() : counted;
            return Ratio(Sum(wider.Where(payment => payment.Ring is LocalityRing.Unknown or LocalityRing.Redacted)), Sum(wider), 6);
        }
    }

    private static decimal Sum(IEnumerable<Payment> facts) => facts.Sum(payment => payment.Line.Amount.Value);

    private static decimal? Ratio(decimal part, decimal whole, int decimals) => whole <= 0 ? null : decimal.Round(part / whole, decimals, MidpointRounding.AwayFromZero);

    /// <summary>A key as it is shown, as it sorts, and the number behind it.</summary>
    private (string Shown, string? Sort, long? Number) Key(Dimension dimension, Payment payment)
    {
        var month = (payment.Line.PaidOn.Year * 12) + payment.Line.PaidOn.Month - 1;
        return dimension.Name switch
        {
            "council" => Named(payment.Council.Key, payment.Council.Name),
            "financialYear" => Numbered((month - 3) / 12),
            "quarter" => Numbered((month - 3) / 3),
            "month" => Numbered(month),
            "directorate" => Named(payment.Line.DirectorateId, payment.Directorate),
            "category" => Named(payment.Line.CategoryId, payment.Category),
            "supplier" => Named(payment.Supplier?.Id, payment.Supplier?.Name),
            "supplierSize" => Numbered((int)(payment.Supplier?.Size ?? SupplierSize.Unknown)),
            "supplierKind" => Numbered((int)(payment.Supplier?.Kind ?? SupplierKind.Unknown)),
            "localityRing" => Numbered((int)payment.Ring),
            "supplierBorough" => world.Places.FirstOrDefault(place => place.Code == payment.Borough) is { } place ? Named(place.Key, place.Name) : Named(null, null),
            "contract" => Named(null, null),
            _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension.Name, "The oracle does not know this dimension."),
        };
    }

    private static (string, string?, long?) Numbered(long number) => (FormattableString.Invariant($"{number}"), FormattableString.Invariant($"{number:00000000}"), number);

    private static (string, string?, long?) Named(long? number, string? name) => (FormattableString.Invariant($"{number}"), name?.ToLowerInvariant(), number);

    private static bool Holds(Condition condition, Payment payment) => condition switch
    {
        Condition.All all => all.Parts.All(part => Holds(part, payment)),
        Condition.Any any => any.Parts.Any(part => Holds(part, payment)),
        Condition.Compare compare => Holds(compare, payment),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static bool Holds(Condition.Compare compare, Payment payment)
    {
        var month = (payment.Line.PaidOn.Year * 12L) + payment.Line.PaidOn.Month - 1;
        object? value = compare.Field.Name switch
        {
            "council" => payment.Council.Code,
            "financialYear" => (month - 3) / 12,
            "month" => month,
            "paidOn" => payment.Line.PaidOn,
            "directorate" => payment.Directorate,
            "supplier" => payment.Supplier?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "supplierName" => payment.Alias.Name,
            "supplierKind" => (long)(payment.Supplier?.Kind ?? SupplierKind.Unknown),
            "localityRing" => (long)payment.Ring,
            "supplierBorough" => payment.Borough,
            "description" => payment.Line.Description,
            "amount" => payment.Line.Amount.Value,
            "redacted" => payment.Supplier is null,
            _ => throw new ArgumentOutOfRangeException(nameof(compare), compare.Field.Name, "The oracle does not know this filter."),
        };
        var first = compare.Values.Count > 0 ? compare.Values[0] : null;
        return compare.Comparator switch
        {
            Comparator.Equal => Equals(value, first),
            Comparator.NotEqual => !Equals(value, first),
            Comparator.In => compare.Values.Any(candidate => Equals(value, candidate)),
            Comparator.NotIn => !compare.Values.Any(candidate => Equals(value, candidate)),
            Comparator.Contains => value is string text && text.Contains((string)first!, StringComparison.OrdinalIgnoreCase),
            Comparator.NotContains => value is not string text || !text.Contains((string)first!, StringComparison.OrdinalIgnoreCase),
            Comparator.StartsWith => value is string text && text.StartsWith((string)first!, StringComparison.OrdinalIgnoreCase),
            Comparator.EndsWith => value is string text && text.EndsWith((string)first!, StringComparison.OrdinalIgnoreCase),
            Comparator.Greater => value is not null && ((IComparable)value).CompareTo(first) > 0,
            Comparator.GreaterOrEqual => value is not null && ((IComparable)value).CompareTo(first) >= 0,
            Comparator.Less => value is not null && ((IComparable)value).CompareTo(first) < 0,
            Comparator.LessOrEqual => value is not null && ((IComparable)value).CompareTo(first) <= 0,
        };
    }
}

internal static class OrderedExtensions
{
    public static IOrderedEnumerable<T> ThenByWay<T, TKey>(this IOrderedEnumerable<T> source, Func<T, TKey> key, bool descending) =>
        descending ? source.ThenByDescending(key, Comparer<TKey>.Create(Compare)) : source.ThenBy(key, Comparer<TKey>.Create(Compare));

    private static int Compare<TKey>(TKey left, TKey right) => left is string a && right is string b ? string.CompareOrdinal(a, b) : Comparer<TKey>.Default.Compare(left, right);
}
