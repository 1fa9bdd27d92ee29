using System.Globalization;
using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>The figures of social value, computed slowly and plainly from a small world's records. Shares no code with what it checks but the question's words.</summary>
internal sealed class TomsOracle(TomsWorld world, bool isTreated)
{
    private static readonly string[] OfCells = ["council", "theme", "outcome", "measure", "priority", "cohort", "contractPhase", "awardYear", "financialYear"];

    private readonly Dictionary<DateOnly, Facts> _facts = [];

    /// <summary>A row as text: keys, then figures, then the rows inside, indented.</summary>
    public IEnumerable<string> Answer(Question question)
    {
        var facts = FactsAt(question.AsAt ?? new DateOnly(2023, 3, 31));
        var filter = new TomsOracleFilter(world);
        List<TomsFact> Kept(List<TomsFact> all) => [.. all.Where(fact => filter.Holds(question.Where, fact))];
        var level = new Facts(Kept(facts.Commitments), Kept(facts.Due), Kept(facts.Claims), Kept(facts.Possible));
        return Rows(new Asked(question, []), question.Root, level, enclosing: null, depth: 0);
    }

    private Facts FactsAt(DateOnly asAt)
    {
        if (_facts.TryGetValue(asAt, out var known))
            return known;

        var facts = new TomsOracleFacts(world, asAt, isTreated);
        return _facts[asAt] = new Facts(facts.Commitments(), facts.Due(), facts.Claims(), facts.PossiblyDelivered());
    }

    private sealed record Facts(List<TomsFact> Commitments, List<TomsFact> Due, List<TomsFact> Claims, List<TomsFact> Possible);

    /// <summary>A question with the keys of a level and of those around it.</summary>
    private sealed record Asked(Question Question, IReadOnlyList<(Dimension Dimension, long? Key)> Keys)
    {
        public IEnumerable<string> Names => Keys.Select(key => key.Dimension.Name).Concat(Compares(Question.Where).Select(compare => compare.Field.Name));

        public bool HasPeriod => Names.Any(name => name is "financialYear" or "quarter" or "month");

        public bool HasOneMeasure => Keys.Any(key => key.Dimension.Name == "measure")
            || TomsOracleFilter.Certain(Question.Where).Any(compare => compare.Field.Name == "measure" && compare.Comparator is Comparator.Equal or Comparator.In && compare.Values is [not null]);

        private static IEnumerable<Condition.Compare> Compares(Condition condition) => condition switch
        {
            Condition.All all => all.Parts.SelectMany(Compares),
            Condition.Any any => any.Parts.SelectMany(Compares),
            _ => [(Condition.Compare)condition],
        };
    }

    private IEnumerable<string> Rows(Asked asked, Level level, Facts facts, (Asked Asked, Facts Facts)? enclosing, int depth)
    {
        yield return string.Concat(Enumerable.Repeat("  ", depth)) + string.Join(" | ", level.Figures.Select(use => Show(asked, use.Metric, facts, enclosing)));
        foreach (var inner in level.Levels)
        {
            foreach (var (keys, group) in Groups(asked, inner, facts))
            {
                yield return string.Concat(Enumerable.Repeat("  ", depth + 1)) + "[" + string.Join(", ", keys.Select(key => FormattableString.Invariant($"{key}"))) + "]";
                foreach (var line in Rows(Within(asked, inner, keys), inner, group, (asked, facts), depth + 1))
                    yield return line;
            }
        }
    }

    private static Asked Within(Asked asked, Level level, long?[] keys) => asked with { Keys = [.. asked.Keys, .. level.Keys.Zip(keys).Where(key => !asked.Keys.Any(outer => outer.Dimension == key.First))] };

    private IEnumerable<(long?[] Keys, Facts Facts)> Groups(Asked asked, Level level, Facts facts)
    {
        if (level.Keys.Count == 0)
            return Kept(asked, level, [([], facts)]);

        List<Dimension> all = [.. asked.Keys.Select(key => key.Dimension).Union(level.Keys)];
        ILookup<string, TomsFact> ByKeys(List<TomsFact> of) => of
            .SelectMany(fact => KeysWithin(asked, level, all, fact).Select(keys => string.Join(',', keys)).Distinct().Select(keys => (keys, fact)))
            .ToLookup(pair => pair.keys, pair => pair.fact);
        var (commitments, due, claims, possible) = (ByKeys(facts.Commitments), ByKeys(facts.Due), ByKeys(facts.Claims), ByKeys(facts.Possible));
        var groups = facts.Commitments.SelectMany(fact => KeysWithin(asked, level, all, fact)).DistinctBy(keys => string.Join(',', keys)).Select(keys =>
        {
            var name = string.Join(',', keys);
            return (keys, new Facts([.. commitments[name]], [.. due[name]], [.. claims[name]], [.. possible[name]]));
        });
        return Kept(asked, level, groups);
    }

    /// <summary>The level's keys under which a fact stands within a row of the levels around it.</summary>
    private IEnumerable<long?[]> KeysWithin(Asked asked, Level level, List<Dimension> all, TomsFact fact) =>
        from tuple in Tuples(fact, all)
        where asked.Keys.All(outer => tuple[all.IndexOf(outer.Dimension)] == outer.Key)
        select level.Keys.Select(key => tuple[all.IndexOf(key)]).ToArray();

    private IEnumerable<(long?[] Keys, Facts Facts)> Kept(Asked asked, Level level, IEnumerable<(long?[] Keys, Facts Facts)> groups)
    {
        decimal? ValueOf(Metric metric, (long?[] Keys, Facts Facts) group) => Figure(Within(asked, level, group.Keys), metric, group.Facts).Value;
        var passing = groups.Where(group => level.Having.All(having => ValueOf(having.Metric, group) is { } value && (having.Comparator == Comparator.Greater ? value > having.Values[0] : value <= having.Values[0]))).ToList();
        IOrderedEnumerable<(long?[] Keys, Facts Facts)> sorted = passing.OrderBy(_ => 0);
        foreach (var order in level.Order)
        {
            sorted = order.Dimension is { } dimension
                ? sorted.ThenBy(group => group.Keys[Position(dimension)] is null).ThenByWay(group => NameOf(dimension, group.Keys[Position(dimension)]), order.Descending)
                : sorted.ThenBy(group => ValueOf(order.Metric!, group) is null).ThenByWay(group => ValueOf(order.Metric!, group), order.Descending);
        }

        for (var index = 0; index < level.Keys.Count; index++)
        {
            var position = index;
            sorted = sorted.ThenBy(group => group.Keys[position] is null).ThenBy(group => NameOf(level.Keys[position], group.Keys[position]), StringComparer.Ordinal);
        }

        for (var index = 0; index < level.Keys.Count; index++)
        {
            var position = index;
            sorted = sorted.ThenBy(group => group.Keys[position]);
        }

        return level.First is { } first ? sorted.Take(first) : sorted;

        int Position(Dimension dimension) => level.Keys.ToList().IndexOf(dimension);
    }

    private string Show(Asked asked, Metric metric, Facts facts, (Asked Asked, Facts Facts)? enclosing)
    {
        var (value, status) = Figure(asked, metric, facts);
        var whole = enclosing is { } around && metric.Name is not ("outstanding" or "expectedToDate" or "deliveryGap") && metric.Calculation == Calculation.Plain ? Figure(around.Asked, metric, around.Facts).Value : null;
        var share = value is { } part && whole is > 0 ? decimal.Round(part / whole.Value, 6, MidpointRounding.AwayFromZero) : (decimal?)null;
        return FormattableString.Invariant($"{metric.Name} {value} {status} {(status == FigureStatus.Rounded && share > 1 ? 1 : share)}");
    }

    private (decimal? Value, FigureStatus Status) Figure(Asked asked, Metric metric, Facts facts)
    {
        var status = new TomsOracleCoverage(world).StatusOf(asked.Question.Where, asked.Keys, metric);
        if (status == FigureStatus.Unavailable)
            return (null, status);

        var level = new TomsOracleLevel(asked.Question, facts.Commitments, facts.Due, facts.Claims, LeftOut(asked));
        var isMeaningless = metric.Name is "deliveredShare" or "addedValueShare" or "outstanding" && asked.HasPeriod
            || (metric.Name is "quantityCommitted" or "quantityDelivered" && (!asked.HasOneMeasure || level.UnitsOf(metric).Count() > 1));
        if (isMeaningless)
            return (null, FigureStatus.NotApplicable);

        if (IsWithheld(asked, metric, facts))
            return (null, FigureStatus.Suppressed);

        if (IsOfDelivery(metric) && IsRounded(asked, facts))
            status = FigureStatus.Rounded;

        return level.ValueOf(metric) is { } value ? (value, status) : (null, FigureStatus.NotApplicable);
    }

    private static bool IsOfDelivery(Metric metric) =>
        metric.Name is "claimed" or "evidenced" or "delivered" or "awaitingValidation" or "outstanding" or "deliveryGap" or "deliveredShare" or "addedValueShare" or "quantityDelivered";

    /// <summary>A cell that the level leaves out stands in no row, though it has none of its keys.</summary>
    private bool IsRounded(Asked asked, Facts facts)
    {
        var isLeftOut = LeftOut(asked);
        return isTreated && (facts.Possible.Count > 0 || facts.Claims.Exists(fact => fact.IsProtected && !isLeftOut(fact)));
    }

    private bool IsWithheld(Asked asked, Metric metric, Facts facts)
    {
        if (!IsOfDelivery(metric) || !IsRounded(asked, facts) || !asked.HasOneMeasure)
            return false;

        var isLeftOut = LeftOut(asked);
        var shown = facts.Claims.Where(fact => fact.IsProtected && !isLeftOut(fact)).ToList();
        return metric.Name switch
        {
            "claimed" => shown.Sum(fact => fact.Claimed),
            "evidenced" => shown.Sum(fact => fact.Evidenced),
            "awaitingValidation" => shown.Sum(fact => fact.Claimed - fact.Validated),
            _ => shown.Sum(fact => fact.Validated),
        } < 8;
    }

    /// <summary>What a level cannot tell of facts about cohorts.</summary>
    private Func<TomsFact, bool> LeftOut(Asked asked)
    {
        var isFiner = asked.Names.Except(OfCells).Any();
        var isByCohort = asked.Names.Contains("cohort");
        return fact => isTreated && ((isFiner && fact.IsProtected) || (isByCohort && fact.IsMixed));
    }

    /// <summary>Every combination of keys that a fact stands under.</summary>
    private IEnumerable<long?[]> Tuples(TomsFact fact, List<Dimension> keys)
    {
        List<Supplier?> suppliers = keys.Exists(key => key.Name.StartsWith("supplier", StringComparison.Ordinal)) ? [.. fact.Of?.Suppliers ?? []] : [null];
        var priorities = keys.Exists(key => key.Name == "priority") ? PrioritiesOf(fact).Select(code => (long?)PriorityCodes.IndexOf(code)).DefaultIfEmpty(null) : new long?[] { null };
        return from supplier in suppliers from priority in priorities select keys.Select(key => KeyOf(key, fact, supplier, priority)).ToArray();
    }

    private IEnumerable<string> PrioritiesOf(TomsFact fact) => new TomsOracleFilter(world).PrioritiesOf(fact);

    private long? KeyOf(Dimension key, TomsFact fact, Supplier? supplier, long? priority)
    {
        var month = (fact.Day.Year * 12L) + fact.Day.Month - 1;
        return key.Name switch
        {
            "council" => fact.Council,
            "theme" => Themes.IndexOf(fact.Latest.ThemeCode),
            "outcome" => Outcomes.IndexOf(fact.Latest.OutcomeCode),
            "measure" => References.IndexOf(fact.Latest.Reference),
            "priority" => priority,
            "cohort" => (long?)fact.Cohort,
            "contract" => fact.Contract is { } contract ? ContractsInOrder.IndexOf(contract) : null,
            "supplier" => supplier!.Id,
            "supplierSize" => (long)supplier!.Size,
            "supplierKind" => (long)supplier!.Kind,
            "contractPhase" => (long)fact.Phase,
            "awardYear" => fact.AwardYear,
            "endYear" => fact.Contract is { } ending ? FinancialYear.Of(ending.EndsOn!.Value).StartYear : null,
            "directorate" => LabelOf(fact.Contract?.Directorate),
            "category" => LabelOf(fact.Contract?.Category),
            "financialYear" => (month - 3) / 12,
            "quarter" => (month - 3) / 3,
            "month" => month,
            _ => throw new ArgumentOutOfRangeException(nameof(key), key.Name, "The oracle does not know this dimension."),
        };
    }

    private List<string> Themes => field ??= Codes(row => row.ThemeCode);

    private List<string> Outcomes => field ??= Codes(row => row.OutcomeCode);

    private List<string> References => field ??= Codes(row => row.Reference);

    private List<string> Codes(Func<TomsMeasure, string> of) => [.. world.Measures.Select(of).Distinct().Order(StringComparer.Ordinal)];

    private List<string> PriorityCodes => field ??= [.. world.Priorities.Select(TomsOracleFilter.IdOf(world)).Distinct().OrderBy(id => id.Split(':')[1].ToLowerInvariant(), StringComparer.Ordinal).ThenBy(id => id, StringComparer.Ordinal)];

    private List<Contract> ContractsInOrder => field ??= [.. world.Contracts.OrderBy(contract => contract.Title.ToLowerInvariant(), StringComparer.Ordinal).ThenBy(contract => TomsOracleFilter.IdOf(world, contract), StringComparer.Ordinal)];

    /// <summary>Labels that no payment has are numbered below zero as the register first names them, a contract's category before its directorate.</summary>
    private List<string> Labels => field ??= [.. ContractsInOrder.SelectMany(contract => new[] { contract.Category, contract.Directorate }).OfType<string>().Distinct()];

    private long? LabelOf(string? text) => text is null ? null : -1 - Labels.IndexOf(text);

    private string? NameOf(Dimension dimension, long? key) => key is not { } number ? null : dimension.Name switch
    {
        "council" => world.Councils[number - 1].Name.ToLowerInvariant(),
        "supplier" => world.Suppliers[number - 1].Name.ToLowerInvariant(),
        "contract" => ContractsInOrder[(int)number].Title.ToLowerInvariant(),
        "priority" => PriorityCodes[(int)number].Split(':')[1].ToLowerInvariant(),
        "directorate" or "category" => Labels[(int)(-1 - number)].ToLowerInvariant(),
        _ => number.ToString("00000000", CultureInfo.InvariantCulture),
    };
}
