using Analytics.Api.Metrics;
using Analytics.Api.Model;

namespace Analytics.Api.Columns.Measuring;

/// <summary>Measures residents: of wards where wards or their deciles are asked about, else of boroughs. They add over places, never over years or payers.</summary>
internal sealed class PlacePopulation
{
    private readonly DimensionMembers _members;
    private readonly MemberCondition _where;
    private readonly int[] _measures;

    public PlacePopulation(MeasurePlan plan, DimensionMembers members)
    {
        _members = members;
        _where = MemberCondition.Read(plan.Question.Where, members);
        _measures = [.. Enumerable.Range(0, plan.Measures.Count).Where(index => plan.Measures[index].Measure.Table == FactTable.Place)];
    }

    /// <summary>Fills in the rows of one grouping.</summary>
    public void Fill(Grouping grouping, List<Cell> rows)
    {
        int[] keys = [.. Enumerable.Range(0, grouping.Keys.Length).Where(index => grouping.Keys[index].Name is "borough" or "ward" or "deprivationDecile")];
        var byWard = grouping.Keys.Concat(_where.Dimensions).Any(dimension => dimension.Name is "ward" or "deprivationDecile");
        var population = new Dictionary<KeyTuple, long>();
        foreach (var place in _members.Names.PlacesOf(byWard ? PlaceKind.Ward : PlaceKind.Borough))
        {
            KnownKey Known(string name) => KeyOf(place, name);
            if (place.Population is not { } residents || (byWard && Known("borough").Key is null) || _where.Holds(dimension => Known(dimension.Name)) == false)
                continue;

            var key = new KeyTuple([.. keys.Select(index => Known(grouping.Keys[index].Name).Key)]);
            population[key] = population.GetValueOrDefault(key) + residents;
        }

        foreach (var row in rows)
        {
            var part = new Part(population.GetValueOrDefault(new KeyTuple([.. keys.Select(index => row.Keys[index])])));
            Array.ForEach(_measures, measure => row.Parts[measure] = part);
        }
    }

    private KnownKey KeyOf(PlaceMember place, string name) => (name, place.Kind) switch
    {
        ("borough", PlaceKind.Borough) => KnownKey.Of(place.Key),
        ("borough", PlaceKind.Ward) => KnownKey.Of(_members.BoroughOf(place.Key)),
        ("ward", PlaceKind.Ward) => KnownKey.Of(place.Key),
        ("deprivationDecile", PlaceKind.Ward) => KnownKey.Of(place.DeprivationDecile),
        _ => KnownKey.Unknown,
    };
}
