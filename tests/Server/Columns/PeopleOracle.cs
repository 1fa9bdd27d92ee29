using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Columns;

/// <summary>The figures about people and about places, computed slowly and plainly from the records, as they are or as everybody may see them.</summary>
internal sealed class PeopleOracle(PeopleWorld world, bool isTreated)
{
    private const long Smallest = 8;

    private static readonly string[] ReferenceNames = ["cohort", "outcomeKind"];

    /// <summary>A figure of one row.</summary>
    /// <param name="metric">Which.</param>
    /// <param name="row">The row's keys.</param>
    /// <param name="where">The question's filter.</param>
    /// <returns>Null where it is withheld or there is none.</returns>
    public decimal? Value(Metric metric, IReadOnlyDictionary<string, long?> row, Condition where)
    {
        var needed = row.Keys.Concat(Mentioned(where, metric.Cube)).ToHashSet();
        if (metric.Applies == Applicability.WithoutTheme && (row.ContainsKey("theme") || where.Comparisons().Any(compare => compare.Field.Name == "theme")))
            return null;

        List<PeopleFact<T>> In<T>(IEnumerable<PeopleFact<T>> facts) => [.. facts.Where(fact => fact.Keys["borough"] is not null && Stands(fact.Keys, row) && Holds(where, fact.Keys))];
        decimal? Spent() => In(world.Spend).Sum(fact => fact.Record.Line.Amount.Value);
        decimal? Delivered() => In(world.Claims)
            .Where(fact => fact.Record.Claim.IsValidatedOn(PeopleWorld.AsAt) && !(isTreated && fact.Record.AboutCohort))
            .Sum(fact => fact.Record.Claim.Quantity * 100 * (fact.Keys["theme"] + 1));
        int Met() => In(world.Requests).Count(fact => fact.Record.CompletedOn <= PeopleWorld.AsAt);
        return (metric.Cube, metric.Name) switch
        {
            (Cube.Locality, "spendReceived") => Spent(),
            (Cube.Locality, "suppliersPaid") => In(world.Spend).Select(fact => fact.Record.Supplier).Distinct().Count(),
            (Cube.Locality, "socialValueDelivered") => Delivered(),
            (Cube.Locality, "requestsRaised") => In(world.Requests).Count,
            (Cube.Locality, "requestsMet") => Met(),
            (Cube.Locality, "requestsMetShare") => Quotient(Met(), In(world.Requests).Count, 6),
            (Cube.Locality, "population") => Population(row, where, needed),
            (Cube.Locality, "spendPerHead") => Quotient(Spent(), Population(row, where, needed), 2),
            (Cube.Locality, "socialValuePerHead") => Quotient(Delivered(), Population(row, where, needed), 2),
            (Cube.Locality, "peopleHelped") => OfPlaces(needed).OfPeople(row, where),
            (_, "people") => new Lattice(this, [.. needed], world.Outcomes).OfPeople(row, where),
            (_, "starts") => Starts(row, where, needed, _ => true),
            (_, "sustained") => Starts(row, where, needed, fact => fact.Record.Sustained == true),
            (_, "sustainedShare") => Quotient(Least(Starts(row, where, needed, fact => fact.Record.Sustained == true && CouldBe(fact)), Starts(row, where, needed, CouldBe)), Starts(row, where, needed, CouldBe), 6),
            (_, "hours") => Amount(row, where, needed, fact => fact.Record.Hours),
            (_, "weeks") => Amount(row, where, needed, fact => fact.Record.Weeks),
            (_, "value") => Amount(row, where, needed, fact => fact.Record.Value?.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric.Name, "The oracle does not know this figure."),
        };
    }

    public static bool Holds(Condition condition, IReadOnlyDictionary<string, long?> keys) => condition switch
    {
        Condition.All all => all.Parts.All(part => Holds(part, keys)),
        Condition.Any any => any.Parts.Any(part => Holds(part, keys)),
        Condition.Compare compare => Holds(compare, keys.GetValueOrDefault(compare.Field.Name)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static bool Holds(Condition.Compare compare, long? key)
    {
        var values = compare.Values.SelectMany(value => PeopleWorld.KeysOf(compare.Field.Name, value)).ToList();
        return compare.Comparator switch
        {
            Comparator.Equal or Comparator.In => values.Contains(key),
            Comparator.NotEqual or Comparator.NotIn => !values.Contains(key),
            Comparator.Greater => key > values[0],
            Comparator.LessOrEqual => key <= values[0],
            _ => throw new ArgumentOutOfRangeException(nameof(compare)),
        };
    }

    private static bool Stands(IReadOnlyDictionary<string, long?> keys, IReadOnlyDictionary<string, long?> row) => row.All(key => keys[key.Key] == key.Value);

    private static bool CouldBe(PeopleFact<CohortOutcome> fact) =>
        fact.Record.OutcomeKind is OutcomeKind.Employment or OutcomeKind.Apprenticeship && fact.Record.StartedOn.AddDays(182) <= PeopleWorld.AsAt;

    private static object PersonOf(PeopleFact<CohortOutcome> fact) => (fact.Record.CouncilKey, fact.Record.Person ?? "alone " + fact.Record.Reference);

    private static decimal? Least(decimal? left, decimal? right) => left is null || right is null ? null : Math.Min(left.Value, right.Value);

    private static decimal? Quotient(decimal? part, decimal? whole, int decimals) =>
        part is null || whole is not > 0 ? null : decimal.Round(part.Value / whole.Value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>The dimensions that the filter depends on: naming every member is naming none.</summary>
    private static IEnumerable<string> Mentioned(Condition where, Cube cube)
    {
        string[] all = [.. where.Comparisons().Select(compare => compare.Field.Name).Distinct()];
        return all.Where(name => Combinations([.. all.Except([name])], cube).Any(others =>
            PeopleWorld.MembersOf(name, cube).Select(key => Holds(where, new Dictionary<string, long?>(others) { [name] = key })).Distinct().Count() > 1));
    }

    /// <summary>Of nobody there is nothing to protect.</summary>
    private static bool FindsNothing(Condition where) =>
        !Combinations([.. where.Comparisons().Select(compare => compare.Field.Name).Distinct()], Cube.CohortOutcomes).Any(keys => Holds(where, keys));

    private static IEnumerable<Dictionary<string, long?>> Combinations(string[] names, Cube cube) => names.Aggregate(
        (IEnumerable<Dictionary<string, long?>>)[[]],
        (combinations, name) => combinations.SelectMany(_ => PeopleWorld.MembersOf(name, cube), (combination, key) => new Dictionary<string, long?>(combination) { [name] = key }));

    private decimal? Starts(IReadOnlyDictionary<string, long?> row, Condition where, HashSet<string> needed, Func<PeopleFact<CohortOutcome>, bool> which) =>
        new Lattice(this, [.. needed], world.Outcomes).Sum(row, where, facts => [.. facts.Where(which)], facts => facts.Count);

    private decimal? Amount(IReadOnlyDictionary<string, long?> row, Condition where, HashSet<string> needed, Func<PeopleFact<CohortOutcome>, decimal?> amount) =>
        isTreated
            ? new Lattice(this, [.. needed], world.Outcomes).Sum(row, where, facts => facts, facts => facts.Select(PersonOf).Distinct().Count(), cell => Average(cell, amount))
            : world.Outcomes.Where(fact => Stands(fact.Keys, row) && Holds(where, fact.Keys)).Sum(fact => amount(fact) ?? 0);

    private decimal? Average(IReadOnlyDictionary<string, long?> cell, Func<PeopleFact<CohortOutcome>, decimal?> amount)
    {
        var reference = world.Outcomes.Where(fact => ReferenceNames.All(name => !cell.TryGetValue(name, out var key) || fact.Keys[name] == key)).ToList();
        var people = reference.Select(PersonOf).Distinct().Count();
        if (people < 30)
            return null;

        var average = reference.Sum(fact => amount(fact) ?? 0) * 100 / people;
        var scale = 1m;
        while (average / scale >= 100)
            scale *= 10;

        return decimal.Round(average / scale, MidpointRounding.AwayFromZero) * scale / 100;
    }

    /// <summary>Who lives nowhere that is known is in no place; and to be in a place, the cell must say which, or how deprived it is.</summary>
    private Lattice OfPlaces(HashSet<string> needed)
    {
        HashSet<string> names = [.. needed];
        if (names.Remove("borough") || names.Contains("ward"))
            names.Add("ward");
        else
            names.Add("deprivationDecile");

        return new Lattice(this, [.. names], [.. world.Outcomes.Where(fact => fact.Keys["borough"] is not null)], Cube.Locality);
    }

    private static decimal Population(IReadOnlyDictionary<string, long?> row, Condition where, HashSet<string> needed)
    {
        var kind = needed.Contains("ward") || needed.Contains("deprivationDecile") ? PlaceKind.Ward : PlaceKind.Borough;
        string[] places = ["ward", "borough", "deprivationDecile"];
        string[] others = [.. where.Comparisons().Select(compare => compare.Field.Name).Distinct().Except(places)];
        return PeopleWorld.PlacesOf(kind)
            .Where(place => PeopleWorld.PlaceKeys(place.Code) is var keys
                && row.Where(key => places.Contains(key.Key)).All(key => keys[key.Key] == key.Value)
                && Combinations(others, Cube.Locality).Any(other => Holds(where, new Dictionary<string, long?>(keys.Concat(other)))))
            .Sum(place => place.Population!.Value);
    }

    /// <summary>Outcomes grouped by all that a question names, each group treated from its own records, before any filter.</summary>
    private sealed class Lattice(PeopleOracle oracle, string[] names, IReadOnlyList<PeopleFact<CohortOutcome>> facts, Cube cube = Cube.CohortOutcomes)
    {
        public decimal? OfPeople(IReadOnlyDictionary<string, long?> row, Condition where) =>
            Sum(row, where, cell => cell, cell => cell.Select(PersonOf).Distinct().Count());

        public decimal? Sum(
            IReadOnlyDictionary<string, long?> row,
            Condition where,
            Func<List<PeopleFact<CohortOutcome>>, List<PeopleFact<CohortOutcome>>> which,
            Func<List<PeopleFact<CohortOutcome>>, int> count,
            Func<IReadOnlyDictionary<string, long?>, decimal?>? each = null)
        {
            if (!oracle.IsTreated)
                return count(which([.. facts.Where(fact => Stands(fact.Keys, row) && Holds(where, fact.Keys))]));

            decimal? sum = FindsNothing(where) ? 0 : null;
            foreach (var cell in Cells())
            {
                var keys = cell.Facts.Count > 0 ? cell.Facts[0].Keys : cell.Keys;
                if (!row.All(key => keys.TryGetValue(key.Key, out var own) && own == key.Value) || !Holds(where, keys))
                    continue;

                var counted = which(cell.Facts);
                var unit = each is null ? 1 : each(cell.Keys);
                if (Show(counted, count(counted)) is { } shown && unit is { } worth)
                    sum = (sum ?? 0) + (shown * worth);
            }

            return sum;
        }

        private IEnumerable<(IReadOnlyDictionary<string, long?> Keys, List<PeopleFact<CohortOutcome>> Facts)> Cells()
        {
            var groups = facts.GroupBy(fact => string.Join('|', names.Select(name => fact.Keys[name]))).Select(group => group.ToList()).ToList();
            foreach (var group in groups)
                yield return (names.ToDictionary(name => name, name => group[0].Keys[name]), group);

            if (names.Length == 1)
            {
                foreach (var key in PeopleWorld.MembersOf(names[0], cube).Where(key => !(key is null && cube == Cube.Locality) && !groups.Exists(group => group[0].Keys[names[0]] == key)))
                    yield return (new Dictionary<string, long?> { [names[0]] = key }, []);
            }
        }

        private decimal? Show(List<PeopleFact<CohortOutcome>> counted, int count)
        {
            var isFixed = names.Except(names.Contains("ward") ? ["deprivationDecile", "borough"] : []).Except(names.Contains("quarter") ? ["financialYear"] : []).Count();
            if (count == 0)
                return isFixed <= 1 ? 0 : null;

            var noisy = count + oracle.World.Noise.Of(counted.Sum(fact => fact.Key));
            return noisy < Smallest ? null : decimal.Floor((noisy / 5m) + 0.5m) * 5;
        }
    }

    private bool IsTreated => isTreated;

    private PeopleWorld World => world;
}
