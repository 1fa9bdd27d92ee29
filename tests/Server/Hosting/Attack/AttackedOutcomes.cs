using System.Globalization;
using System.Numerics;

namespace Analytics.Api.Tests.Hosting.Attack;

/// <summary>The truth about people, from the file that was imported, to see how near an attack came. Shares nothing with what it checks.</summary>
internal sealed class AttackedOutcomes
{
    private readonly Dictionary<string, ulong[]> _having = [];
    private readonly string[] _people;

    /// <summary>Reads a file of outcomes.</summary>
    /// <param name="lines">With a heading.</param>
    /// <param name="asAt">The day that the version counts on.</param>
    public AttackedOutcomes(IEnumerable<string> lines, DateOnly asAt)
    {
        var rows = lines.ToList();
        string[] names = rows[0].Split(',');
        var facts = rows.Skip(1).Where(line => line.Length > 0).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second)).ToList();
        _people = [.. facts.Select(fact => fact["person"].Length == 0 ? fact["council"] + fact["reference"] : fact["council"] + fact["person"])];
        var deciles = File.ReadLines(Repository.PathOf("seed-data", "places.csv")).Select(line => line.Split(',')).Where(place => place.Contains("WARD")).ToDictionary(place => place[0], place => Rounded(place[^3]));
        for (var index = 0; index < facts.Count; index++)
        {
            var fact = facts[index];
            var started = DateOnly.Parse(fact["started_on"], CultureInfo.InvariantCulture);
            var quarter = QuarterOf(started);
            var lasts = fact["outcome_kind"] is "EMPLOYMENT" or "APPRENTICESHIP" && started <= asAt.AddDays(-26 * 7);
            Mark("council=" + fact["council"]);
            Mark("cohort=" + fact["cohort"]);
            Mark("outcomeKind=" + fact["outcome_kind"]);
            Mark("theme=" + fact["theme"]);
            Mark("ward=" + fact["ward"]);
            Mark("deprivationDecile=" + (fact["ward"].Length == 0 ? "" : deciles[fact["ward"]]));
            Mark("quarter=" + quarter);
            Mark("financialYear=" + quarter[..7]);
            if (fact["sustained"] == "yes")
                Mark("sustained");
            if (lasts)
                Mark("could");
            if (lasts && fact["sustained"] == "yes")
                Mark("asCould");

            void Mark(string what)
            {
                if (!_having.TryGetValue(what, out var bits))
                    _having[what] = bits = new ulong[(facts.Count / 64) + 1];

                bits[index / 64] |= 1ul << (index % 64);
            }
        }
    }

    /// <summary>The true count of a cell.</summary>
    /// <param name="cell">What it fixes: council=E08000007;cohort=VETERANS.</param>
    /// <param name="count">people, starts, sustained, could or asCould.</param>
    public int Of(string cell, string count)
    {
        var conditions = cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Concat(count is "people" or "starts" ? [] : [count]).Select(what => _having.GetValueOrDefault(what)).ToList();
        if (conditions.Contains(null))
            return 0;

        HashSet<string> people = [];
        var found = 0;
        for (var word = 0; word <= _people.Length / 64; word++)
        {
            var bits = conditions.Aggregate(ulong.MaxValue, (meeting, condition) => meeting & condition![word]);
            for (; bits != 0 && (word * 64) + BitOperations.TrailingZeroCount(bits) is var index && index < _people.Length; bits &= bits - 1)
            {
                found++;
                if (count == "people")
                    people.Add(_people[index]);
            }
        }

        return count == "people" ? people.Count : found;
    }

    private static string Rounded(string decile) =>
        decile.Length == 0 ? "" : decimal.Round(decimal.Parse(decile, CultureInfo.InvariantCulture), MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    private static string QuarterOf(DateOnly day)
    {
        var year = day.Month < 4 ? day.Year - 1 : day.Year;
        return string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00} Q{((day.Month + 8) % 12 / 3) + 1}");
    }
}
