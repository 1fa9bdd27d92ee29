using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>Which contracts there are, and which of them lag behind what they promised.</summary>
public sealed class ContractsView : PageView
{
    public ContractsView(PageQuestion question, ContractsAnswer answer, Catalogue catalogue)
        : base(question with { Notices = [.. question.Notices, .. Misunderstood(question.Filter), .. Current(question)] }, answer, catalogue)
    {
        Answer = answer;
        List = new ContractsList(question.Filter);
        Table = List.IsRegister ? ContractsTable.Register(this) : ContractsTable.ByDelivery(this);
        Heading = Subject.AsAt.Length == 0 ? "Contracts" : $"{Subject.Heading}: {Phases.Contracts(Phase)} as at {(List.IsRegister ? English.Day(Version.AsAt) : Subject.AsAt)}";
        Lead = ContractsLead.Of(this);
        Next = List.IsRegister
            ? answer.Register is { PageInfo: { HasNextPage: true, EndCursor: { } end } } ? end : null
            : List.Next(answer.Chosen.Contracts ?? []);
    }

    public ContractsAnswer Answer { get; }

    public ContractsList List { get; }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    public DataTable Table { get; }

    public Origin? Origin => List.IsRegister ? null : From(Cube.Toms, ["deliveredShare", "deliveryGap", "committed", "delivered"], ["CONTRACT"]);

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; }

    /// <summary>Whether contracts are left that this order has no place for.</summary>
    public bool IsCutShort => List.IsCutShort(Answer.Chosen.Contracts ?? []);

    /// <summary>The word of the phase chosen; null for live contracts.</summary>
    public string? Phase => Question.Filter.Own.GetValueOrDefault(Urls.PhaseKey);

    public string? Category => Question.Filter.Own.GetValueOrDefault(Urls.CategoryKey);

    public IReadOnlyList<OptionLink> PhaseOptions =>
        [.. Phases.Choices.Select(choice => new OptionLink(choice.Name, Here(filter => First(filter).WithOwn(Urls.PhaseKey, choice.Word)), Phase == choice.Word))];

    /// <summary>By delivery among contracts with commitments, or by their own fields among all.</summary>
    public IReadOnlyList<OptionLink> OrderOptions =>
    [
        Order("Furthest behind", word: null),
        Order("Largest promise", ContractsList.ByCommitted),
        Order("All, A to Z", ContractsList.ByTitle),
        Order("All, highest value", ContractsList.ByValue),
        Order("All, ending first", ContractsList.ByEnd),
    ];

    /// <summary>The commitment that contracts are narrowed to, in words; null for any.</summary>
    public string? Narrowing
    {
        get
        {
            var own = Question.Filter.Own;
            if (List.IsRegister)
                return null;
            if (own.TryGetValue(Urls.MeasureKey, out var measure))
                return $"measure {measure}{Titled(Outcomes.SelectMany(outcome => outcome.Measures).FirstOrDefault(known => known.Reference == measure)?.Title)}";
            if (own.TryGetValue(Urls.OutcomeKey, out var code))
                return $"outcome {code}{Titled(Outcomes.FirstOrDefault(known => known.Code == code)?.Title)}";
            return own.TryGetValue(Urls.PriorityKey, out var priority) ? $"priority {priority.Split(':')[^1]}" : null;
        }
    }

    public override IEnumerable<DataTable> Tables => [Table];

    private IEnumerable<OutcomeMeasures> Outcomes => Answer.Framework?.Themes.SelectMany(theme => theme.Outcomes) ?? [];

    /// <summary>From the beginning of the list.</summary>
    public static DashboardFilter First(DashboardFilter filter) => filter.WithOwn(Urls.AfterKey, value: null);

    /// <summary>Whatever is committed.</summary>
    public static DashboardFilter Widened(DashboardFilter filter) =>
        First(filter).WithOwn(Urls.MeasureKey, value: null).WithOwn(Urls.OutcomeKey, value: null).WithOwn(Urls.PriorityKey, value: null);

    protected override IEnumerable<KeyValuePair<string, string?>>? Narrowed(Cube cube) =>
    [
        new(Phases.Field, Phases.Condition(Phase)?.In?[0]),
        .. new[] { Urls.OutcomeKey, Urls.MeasureKey, Urls.PriorityKey, Urls.CategoryKey }.Select(key => new KeyValuePair<string, string?>(key, Question.Filter.Own.GetValueOrDefault(key))),
    ];

    private static string Titled(string? title) => title is null ? "" : $", {title}";

    private OptionLink Order(string name, string? word) => new(
        name,
        Here(filter => (word is null or ContractsList.ByCommitted ? First(filter).WithOwn(Urls.SearchKey, value: null) : Widened(filter) with { Theme = null }).WithOwn(Urls.OrderKey, word)),
        List.Order == word);

    private static IEnumerable<string> Misunderstood(DashboardFilter filter)
    {
        var list = new ContractsList(filter);
        if (Phases.Misunderstood(filter.Own.GetValueOrDefault(Urls.PhaseKey)) is { } phase)
            yield return phase;
        if (list.IsOrderUnknown)
            yield return $"“{filter.Own[Urls.OrderKey]}” is no order of contracts. Those furthest behind come first.";
        if (list.IsPlaceUnknown)
            yield return ContractsReader.NoSuchPlace;
        if (list.IsRegister && (filter.Theme is not null || filter.FinancialYears.Count > 0 || Widened(filter) != First(filter)))
            yield return "This is the whole register as it stands today, whatever the theme, the commitment and the year.";
    }

    private static IEnumerable<string> Current(PageQuestion question) => new ContractsList(question.Filter).IsRegister ? Registers.Notices(question, "The register stands") : [];
}
