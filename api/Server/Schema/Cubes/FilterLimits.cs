using System.Globalization;
using Analytics.Api.Metrics;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Cubes;

/// <summary>
/// How much one field's filters may say, for everybody: engines plan a query in one piece, which nothing interrupts, and refuse expressions that are about 1,000
/// deep.
/// </summary>
internal static class FilterLimits
{
    /// <summary>Most conditions, wherever in a field's filters they stand; the values of a list are one.</summary>
    public const int MostConditions = 500;

    /// <summary>Most of them that are searches, see <see cref="FilterField.IsSearched"/>: planning 100 takes an engine a second or more, 500 minutes.</summary>
    public const int MostSearches = 100;

    /// <summary>Refuses filters that say too much.</summary>
    /// <param name="filters">All that one field has.</param>
    /// <exception cref="GraphQLException">They have more than <see cref="MostConditions"/> together.</exception>
    public static void RequireFew(params IEnumerable<InputObject?> filters)
    {
        Require(filters.Sum(Conditions), "conditions", MostConditions);

        static int Conditions(InputObject? where) => where is null ? 0 : where.Sum(field => field.Value switch
        {
            IReadOnlyList<object?> parts => parts.Sum(part => Conditions((InputObject?)part)),
            InputObject operations => operations.Count,
            _ => 0,
        });
    }

    /// <summary>Refuses conditions that search too often.</summary>
    /// <param name="conditions">All that one field has.</param>
    /// <exception cref="GraphQLException">They have more than <see cref="MostSearches"/> together.</exception>
    public static void RequireFewSearches(params IEnumerable<Condition?> conditions) =>
        Require(conditions.Sum(condition => condition?.Searches() ?? 0), "conditions on text or on what a contract may have several of", MostSearches);

    private static void Require(int count, string what, int most)
    {
        if (count > most)
            throw new GraphQLException(string.Create(CultureInfo.InvariantCulture, $"`where` has {count:N0} {what}, but a field may have {most} with all below it. Write the values of one field as one list, such as {{ in: [...] }}, or ask in several requests."));
    }
}
