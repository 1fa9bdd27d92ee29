using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>Whether a fact meets a filter.</summary>
internal sealed class TomsOracleFilter(TomsWorld world)
{
    private static readonly string[] OfSuppliers = ["supplier", "supplierSize", "supplierKind"];

    public static IEnumerable<Condition.Compare> Certain(Condition condition) => condition switch
    {
        Condition.Compare compare => [compare],
        Condition.All all => all.Parts.SelectMany(Certain),
        _ => [],
    };

    public static string IdOf(TomsWorld world, Contract contract) => $"{world.Councils[contract.CouncilKey - 1].Code}:{contract.Reference}";

    public static Func<PriorityMeasure, string> IdOf(TomsWorld world) => priority => $"{world.Councils[priority.CouncilKey - 1].Code}:{priority.Code}";

    public IEnumerable<string> PrioritiesOf(TomsFact fact) => world.Priorities.Where(priority => priority.CouncilKey == fact.Council && priority.Measure == fact.Latest.Reference).Select(IdOf(world)).Distinct();

    public bool Holds(Condition condition, TomsFact fact) => condition switch
    {
        Condition.All => HoldsAll(condition, fact),
        Condition.Any any => any.Parts.Any(part => Holds(part, fact)),
        _ => HoldsAll(condition, fact),
    };

    /// <summary>What is asked of suppliers must be met by one of them.</summary>
    private bool HoldsAll(Condition condition, TomsFact fact)
    {
        var parts = Flat(condition).ToList();
        var ofSuppliers = parts.OfType<Condition.Compare>().Where(compare => OfSuppliers.Contains(compare.Field.Name) && IsPositive(compare)).ToList();
        return parts.Where(part => part is not Condition.Compare compare || !ofSuppliers.Contains(compare)).All(part => part is Condition.Compare compare ? HoldsCompare(compare, fact) : Holds(part, fact))
            && (ofSuppliers.Count == 0 || fact.Of?.Suppliers.Any(supplier => ofSuppliers.TrueForAll(compare => Compare(compare, Of(supplier, compare.Field.Name)))) == true);
    }

    private static IEnumerable<Condition> Flat(Condition condition) => condition is Condition.All all ? all.Parts.SelectMany(Flat) : [condition];

    private static bool IsPositive(Condition.Compare compare) =>
        compare.Comparator is Comparator.Equal && compare.Values is [not null] || (compare.Comparator is Comparator.In && !compare.Values.Contains(null));

    private bool HoldsCompare(Condition.Compare compare, TomsFact fact)
    {
        if (compare.Field.Name == "priority")
            return Multiple(compare, [.. PrioritiesOf(fact)]);

        return OfSuppliers.Contains(compare.Field.Name)
            ? Multiple(compare, [.. (fact.Of?.Suppliers ?? []).Select(supplier => Of(supplier, compare.Field.Name))])
            : Compare(compare, Of(fact, compare.Field.Name));
    }

    /// <summary>Of a field with several values: not-equal and its kin hold where none is excluded; null stands for having none.</summary>
    private static bool Multiple(Condition.Compare compare, List<object> values)
    {
        bool Has(object? candidate) => candidate is null ? values.Count == 0 : values.Contains(candidate);
        return compare.Comparator is Comparator.Equal or Comparator.In ? compare.Values.Any(Has) : !compare.Values.Any(Has);
    }

    private static object Of(Supplier supplier, string field) => field switch
    {
        "supplier" => supplier.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "supplierSize" => (long)supplier.Size,
        _ => (long)supplier.Kind,
    };

    private object? Of(TomsFact fact, string field)
    {
        var month = (fact.Day.Year * 12L) + fact.Day.Month - 1;
        return field switch
        {
            "council" => world.Councils[fact.Council - 1].Code,
            "theme" => fact.Latest.ThemeCode,
            "outcome" => fact.Latest.OutcomeCode,
            "measure" => fact.Latest.Reference,
            "cohort" => (long?)fact.Cohort,
            "contract" => fact.Contract is { } contract ? IdOf(world, contract) : null,
            "contractPhase" => (long)fact.Phase,
            "awardYear" => (long)fact.AwardYear,
            "endYear" => fact.Contract is { } ending ? (long)FinancialYear.Of(ending.EndsOn!.Value).StartYear : null,
            "directorate" => fact.Contract?.Directorate,
            "financialYear" => (month - 3) / 12,
            "quarter" => (month - 3) / 3,
            "endsOn" => fact.Contract?.EndsOn,
            "contractValue" => fact.Contract?.Value!.Value.Value,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "The oracle does not know this filter."),
        };
    }

    public static bool Compare(Condition.Compare compare, object? value)
    {
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
