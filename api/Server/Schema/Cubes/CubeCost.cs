using System.Globalization;
using Analytics.Api.Metrics;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Cubes;

/// <summary>
/// What a table costs, reckoned from its question alone: for reading the facts, and for each level the groups that are to be expected, times its figures. The
/// estimate knows how many members a kind of dimension usually has, and not what the data holds, so that a question costs the same every day.
/// </summary>
internal static class CubeCost
{
    /// <summary>No level is reckoned to have more groups than this: there are not that many facts.</summary>
    private const double MostGroups = 1_000_000;

    /// <summary>What a table costs however small it is, because the facts are read for it: aliases ask for many tables at once.</summary>
    private const double Reading = 10_000;

    /// <summary>Beside whom a figure is computed as often again.</summary>
    private const int PeersOfACouncil = 12;

    /// <summary>Reckons a table.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="field">Where the table stands in the answer.</param>
    /// <param name="view">Which selected field each level belongs to.</param>
    public static FieldCost Of(Question question, SelectedField field, LevelView view)
    {
        var parts = new List<CostPart> { new(field.ResponseName, Reading, "reading the facts") };
        Add(parts, question, question.Root, new Place(field.ResponseName, view, Around: new HashSet<Dimension>()));
        return new FieldCost(parts.Sum(part => part.Cost), parts);
    }

    private static void Add(List<CostPart> parts, Question question, Level level, Place place)
    {
        HashSet<Dimension> keys = [.. place.Around, .. level.Keys];
        var groups = Math.Min(MostGroups, Independent(keys).Aggregate(1d, (product, key) => product * Members(key, question.Where)));
        var figures = Math.Max(1, level.Figures.Sum(use => 1 + use.Context.Comparisons.Count + (use.Context.Peers.Count * PeersOfACouncil)));
        parts.Add(new CostPart(place.Path, groups * figures, $"{Count(groups, "group")} × {Count(figures, "figure")}"));
        foreach (var (rows, (index, inner)) in place.View.Rows)
            Add(parts, question, level.Levels[index], new Place($"{place.Path}.{rows.ResponseName}", inner, keys));
    }

    /// <summary>Leaves out what follows from another key: a month has one year, and a supplier one size and one borough.</summary>
    private static IEnumerable<Dimension> Independent(HashSet<Dimension> keys)
    {
        var kinds = keys.Select(key => key.Kind).ToHashSet();
        return keys.Where(key => key.Kind switch
        {
            DimensionKind.FinancialYear => !kinds.Contains(DimensionKind.Quarter) && !kinds.Contains(DimensionKind.Month),
            DimensionKind.Quarter => !kinds.Contains(DimensionKind.Month),
            DimensionKind.Enum or DimensionKind.Place => !kinds.Contains(DimensionKind.Supplier),
            _ => true,
        });
    }

    private static double Members(Dimension key, Condition where)
    {
        var named = where.Certain()
            .Where(compare => compare.Field.Dimension == key && compare.Comparator is Comparator.Equal or Comparator.In)
            .Select(compare => (double)compare.Values.Count);
        return named.Append(Usual(key.Kind)).Min();
    }

    private static double Usual(DimensionKind kind) => kind switch
    {
        DimensionKind.Council => 12,
        DimensionKind.FinancialYear => 6,
        DimensionKind.Quarter => 24,
        DimensionKind.Month => 72,
        DimensionKind.Enum => 8,
        DimensionKind.Place => 50,
        DimensionKind.Supplier => 20_000,
        DimensionKind.Contract => 2_000,
        _ => 200,
    };

    private static string Count(double number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {what}{(number == 1 ? "" : "s")}");

    /// <summary>Where a level stands.</summary>
    /// <param name="Path">Response names from the root.</param>
    /// <param name="View">The level's fields.</param>
    /// <param name="Around">The keys of the levels around it.</param>
    private sealed record Place(string Path, LevelView View, IReadOnlySet<Dimension> Around);
}
