using System.Globalization;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>Outcomes for the persons behind one council's validated claims, to the unit and the penny, and behind its own programmes.</summary>
internal sealed class PersonOutcomes
{
    private const int HalfYear = 26 * 7;

    /// <summary>What the councils' own programmes do, a commoner thing more than once.</summary>
    private static readonly string[] OwnKinds =
    [
        OutcomeKinds.SupportIntoWork, OutcomeKinds.SupportIntoWork, OutcomeKinds.WellbeingSupport, OutcomeKinds.Training, OutcomeKinds.WorkPlacement, OutcomeKinds.Employment,
    ];

    private readonly CouncilStory _council;
    private readonly SocialValueStory _story;
    private readonly Localities _localities;
    private readonly Chance _chance;
    private readonly Dictionary<string, List<string>> _known = Cohorts.All.ToDictionary(cohort => cohort, _ => new List<string>());
    private int _persons;

    public PersonOutcomes(CouncilStory council, Localities localities)
    {
        _council = council;
        _story = SocialValueStories.Of(council.Code);
        _localities = localities;
        _chance = Chance.For($"outcomes/{council.Slug}");
    }

    /// <summary>The outcomes by the day on which they began.</summary>
    /// <param name="claims">All claims of the council.</param>
    /// <param name="voluntary">Voluntary organisations that run programmes for it.</param>
    public List<PersonOutcome> Of(IEnumerable<Claim> claims, IReadOnlyList<Supplier> voluntary)
    {
        var behindClaims = claims.Where(claim => claim is { State: ClaimState.Validated, Commitment.IsAboutPersons: true }).SelectMany(Behind).ToList();
        var own = PaymentCalendar.Years.SelectMany(year => Enumerable.Range(0, _story.OwnProgrammes).Select(_ => Own(year, voluntary))).ToList();
        return [.. behindClaims.Concat(own).OrderBy(outcome => outcome.StartedOn)];
    }

    private IEnumerable<PersonOutcome> Behind(Claim claim)
    {
        var (contract, measure) = (claim.Commitment.Contract, claim.Commitment.Measure);
        var cohort = measure.Cohort.Length > 0 ? measure.Cohort : claim.Commitment.Cohort;
        foreach (var units in Shares(claim.Hundredths / 100, measure.PerPerson))
        {
            var weeks = measure.Unit == Measure.Weeks ? units : 0;
            var startedOn = ReportCalendar.Later(contract.Term.StartsOn, claim.DeliveredOn.AddDays((int)(-7 * weeks) - _chance.Between(3, weeks > 0 ? 20 : 80)));
            var outcome = Draw(cohort, measure.OutcomeKind, measure.Outcome.Theme.Code, startedOn);
            if (weeks > 0)
                outcome = Lasting(outcome, weeks);
            yield return outcome with
            {
                Contract = contract,
                Hours = measure.Unit == Measure.Hours ? units : null,
                Pence = units * measure.ProxyOf(contract.Year),
            };
        }
    }

    /// <summary>Units shared between as many persons as they are enough for, at least one each.</summary>
    private IEnumerable<long> Shares(long units, (int Least, int Most) perPerson)
    {
        var each = _chance.Between(perPerson.Least, perPerson.Most);
        var persons = Math.Max(1, units / each);
        var weights = Enumerable.Range(0, (int)persons).Select(_ => (long)_chance.Between(70, 130)).ToList();
        return Apportion.ByWeight(units - persons, weights).Select(share => share + 1);
    }

    /// <summary>The outcome with its weeks; what is not asked about later ends with them.</summary>
    private static PersonOutcome Lasting(PersonOutcome outcome, long weeks) => outcome with
    {
        Weeks = weeks,
        EndedOn = OutcomeKinds.CanLast(outcome.Kind) ? outcome.EndedOn : Past(outcome.StartedOn.AddDays((int)weeks * 7)),
    };

    /// <summary>Something that a programme of the council did, in the hands of a voluntary organisation or in its own.</summary>
    private PersonOutcome Own(int year, IReadOnlyList<Supplier> voluntary)
    {
        var kind = _chance.Pick(OwnKinds);
        var theme = kind == OutcomeKinds.WellbeingSupport ? Framework.Social : Framework.Jobs;
        var startedOn = ReportCalendar.WorkingDay(ReportCalendar.FirstDay(year), ReportCalendar.LastDay(year), _chance);
        var outcome = Draw(_chance.Pick(Cohorts.All), kind, theme.Code, startedOn);
        if (kind is OutcomeKinds.Training or OutcomeKinds.WorkPlacement)
            outcome = Lasting(outcome, _chance.Between(2, 16));
        return outcome with
        {
            Supplier = _chance.Percent(55) ? _chance.Pick(voluntary).Name : "",
            Hours = kind is OutcomeKinds.SupportIntoWork or OutcomeKinds.WellbeingSupport ? _chance.Between(4, 30) : null,
        };
    }

    private PersonOutcome Draw(string cohort, string kind, string theme, DateOnly startedOn)
    {
        var outcome = new PersonOutcome(cohort, kind, theme, startedOn)
        {
            Person = AnyPerson(cohort),
            Ward = _chance.Percent(92) ? _localities.Ward(_chance)?.Code ?? "" : "",
        };
        if (!OutcomeKinds.CanLast(kind))
            return outcome with { EndedOn = Past(startedOn.AddDays(_chance.Between(10, 120))) };

        var reached = startedOn.AddDays(HalfYear) <= ReportCalendar.AsAt;
        var lasts = _chance.Percent(_story.Sustained);
        var endedOn = (lasts, _chance.Percent(40)) switch
        {
            (true, true) => Past(startedOn.AddDays(HalfYear + _chance.Between(1, 400))),
            (true, false) => null,
            (false, _) => Past(startedOn.AddDays(_chance.Between(14, HalfYear - 10))),
        };
        var weeks = ((endedOn ?? ReportCalendar.AsAt).DayNumber - startedOn.DayNumber) / 7;
        return outcome with
        {
            EndedOn = endedOn,
            Sustained = reached ? lasts : null,
            Weeks = kind == OutcomeKinds.Employment ? Math.Clamp(weeks, 1, 52) : null,
        };
    }

    /// <summary>Somebody new, or one of those in the same cohort who were helped before; now and then nobody kept a pseudonym.</summary>
    private string AnyPerson(string cohort)
    {
        var known = _known[cohort];
        if (known.Count > 0 && _chance.Percent(14))
            return _chance.Pick(known);
        if (_chance.Percent(2))
            return "";

        var person = string.Create(CultureInfo.InvariantCulture, $"{_story.Prefix}-{Chance.Seed($"person/{_council.Slug}/{_persons++}") >> 28:X9}");
        known.Add(person);
        return person;
    }

    private static DateOnly? Past(DateOnly day) => day <= ReportCalendar.AsAt ? day : null;
}
