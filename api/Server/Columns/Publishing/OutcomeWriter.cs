using Analytics.Api.Disclosure;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.DuckDb;
using static Analytics.Api.Columns.Publishing.TableFilling;

namespace Analytics.Api.Columns.Publishing;

/// <summary>
/// Writes people's outcomes into a new snapshot, and the treated cells that everybody's answers are made of. Keys and noise stay here: no snapshot has them.
/// </summary>
internal sealed class OutcomeWriter(DuckDbConnection connection, RecordsSession records, SocialValueWriter socialValue)
{
    private const int DaysOfTwentySixWeeks = 26 * 7;

    /// <summary>Fewer people have no average of their own.</summary>
    private const int FewestInAverage = 30;

    /// <summary>Writes all of it.</summary>
    /// <param name="asAt">The day that the version counts on.</param>
    /// <param name="noise">Secret to the installation.</param>
    /// <param name="treatment">How small is small.</param>
    public void Write(DateOnly asAt, NoiseTable noise, CountTreatment treatment)
    {
        var lastStart = asAt.AddDays(-DaysOfTwentySixWeeks);
        var outcomes = Outcomes(lastStart);
        WriteOutcomes(outcomes);
        WriteAverages(outcomes);
        var trees = new OutcomeTrees(outcomes);
        var facts = outcomes.Select(outcome => new LatticeFact(trees.NodesOf(outcome), outcome.Person, outcome.Key, outcome.IsSustained, outcome.CouldBeSustained));
        WriteCells(trees, TreatedLattice.Of(new OutcomeLattice(trees.Trees, facts) { Lasting = trees.Lasting(lastStart) }, noise, treatment));
    }

    private List<PublishedOutcome> Outcomes(DateOnly lastStart)
    {
        var keys = records.DisclosureKeys.ToDictionary(key => (key.CouncilKey, key.Reference), key => key.Value);
        var people = new Dictionary<(int Council, string Person), int>();
        var last = 0;
        return
        [
            .. from record in records.CohortOutcomes.Current()
               let theme = socialValue.Measures.Themes.KeyOf(record.ThemeCode)
               where theme is not null
               select new PublishedOutcome(record, keys[(record.CouncilKey, record.Reference)], PersonOf(record), theme.Value, socialValue.Places.Of(record.WardCode))
               {
                   CouldBeSustained = record.OutcomeKind.CanLast() && record.StartedOn <= lastStart,
               },
        ];

        int PersonOf(CohortOutcome record)
        {
            if (record.Person is not { } pseudonym)
                return ++last;

            return people.TryGetValue((record.CouncilKey, pseudonym), out var known) ? known : people[(record.CouncilKey, pseudonym)] = ++last;
        }
    }

    private void WriteOutcomes(List<PublishedOutcome> outcomes)
    {
        DuckDbColumn[] columns =
        [
            Int("council"), Int("cohort"), Int("outcome_kind"), Int("theme"), Int("ward"), Int("borough"), Int("deprivation_decile"), Int("alias"), Int("contract"),
            Int("financial_year"), Int("quarter"), Int("person"), Flag("could_be_sustained"), Flag("sustained"), Long("hours"), Long("weeks"), Long("value"),
        ];
        connection.Fill(OutcomeTables.Outcome, columns, outcomes, (row, outcome) =>
        {
            var record = outcome.Record;
            row.Append(record.CouncilKey);
            row.Append((int)record.Cohort);
            row.Append((int)record.OutcomeKind);
            row.Append(outcome.Theme);
            row.Append(outcome.Place.Ward);
            row.Append(outcome.Place.Borough);
            row.Append(outcome.Place.Decile);
            row.Append(record.AliasId);
            row.Append(socialValue.Contracts.KeyOf(record.CouncilKey, record.ContractReference));
            row.Append(outcome.Year);
            row.Append(outcome.Quarter);
            row.Append(outcome.Person);
            row.Append(outcome.CouldBeSustained);
            row.Append(outcome.IsSustained);
            row.Append(Hundredths(record.Hours));
            row.Append(Hundredths(record.Weeks));
            row.Append(record.Value?.Pence);
        });
    }

    /// <summary>Per person, over every council and the whole version: of a cohort or all, and of a kind or all.</summary>
    private void WriteAverages(List<PublishedOutcome> outcomes)
    {
        var references =
            from outcome in outcomes
            from cohort in new int?[] { null, (int)outcome.Record.Cohort }
            from kind in new int?[] { null, (int)outcome.Record.OutcomeKind }
            group outcome by (cohort, kind) into reference
            let people = reference.Select(outcome => outcome.Person).Distinct().Count()
            where people >= FewestInAverage
            select (reference.Key.cohort, reference.Key.kind, Outcomes: reference, People: people);
        connection.Fill(OutcomeTables.Average, [Int("cohort"), Int("outcome_kind"), Long("hours"), Long("weeks"), Long("value")], references, (row, reference) =>
        {
            row.Append(reference.cohort);
            row.Append(reference.kind);
            row.Append(ReferenceAverage.Of(reference.Outcomes.Sum(outcome => Hundredths(outcome.Record.Hours) ?? 0), reference.People));
            row.Append(ReferenceAverage.Of(reference.Outcomes.Sum(outcome => Hundredths(outcome.Record.Weeks) ?? 0), reference.People));
            row.Append(ReferenceAverage.Of(reference.Outcomes.Sum(outcome => outcome.Record.Value?.Pence ?? 0), reference.People));
        });
    }

    /// <summary>A cell that shows nothing needs no row: where no row is, everything is withheld, but a cell that fixes one classification is then empty and says so.</summary>
    private void WriteCells(OutcomeTrees trees, TreatedLattice treated)
    {
        var lattice = treated.Lattice;
        int?[][] keys = [.. Enumerable.Range(0, OutcomeTrees.Time).Select(trees.KeysOf)];
        var times = trees.Times();
        var places = trees.Places();
        DuckDbColumn[] columns =
        [
            Int("shape"), Int("council"), Int("cohort"), Int("outcome_kind"), Int("theme"), Int("financial_year"), Int("quarter"), Int("ward"), Int("deprivation_decile"),
            Int("people"), Int("starts"), Int("sustained"), Int("could_be_sustained"), Int("sustained_as_could"),
        ];
        var cells = Enumerable.Range(0, lattice.Cells).Where(cell => lattice.FixedIn(cell) <= 1 || Enum.GetValues<OutcomeCount>().Any(count => treated.Shown(cell, count) is not null));
        connection.Fill(OutcomeTables.Cell, columns, cells, (row, cell) =>
        {
            var time = times[lattice.NodeOf(cell, OutcomeTrees.Time)];
            var place = places[lattice.NodeOf(cell, OutcomeTrees.Place)];
            var shape = place.Shape | (time switch { (_, { }) => OutcomeShape.Quarter, ({ }, _) => OutcomeShape.FinancialYear, _ => OutcomeShape.Total });
            for (var tree = 0; tree < OutcomeTrees.Time; tree++)
                shape |= lattice.NodeOf(cell, tree) == 0 ? OutcomeShape.Total : (OutcomeShape)(1 << tree);

            row.Append((int)shape);
            for (var tree = 0; tree < OutcomeTrees.Time; tree++)
                row.Append(keys[tree][lattice.NodeOf(cell, tree)]);

            row.Append(time.Year);
            row.Append(time.Quarter);
            row.Append(place.Ward);
            row.Append(place.Decile);
            foreach (var count in Enum.GetValues<OutcomeCount>())
                row.Append(treated.Shown(cell, count));
        });
    }

    private static long? Hundredths(decimal? amount) => amount is { } value ? (long)decimal.Round(value * 100m, MidpointRounding.AwayFromZero) : null;
}
