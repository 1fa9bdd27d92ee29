using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>One contract: what it promises, what came of it, who did it, and what was paid. It always stands as at the day the data reaches.</summary>
public sealed class ContractView : PageView
{
    public ContractView(PageQuestion question, ContractAnswer answer, Catalogue catalogue)
        : base(question with { AsAt = answer.Calendar.Info.DataVersion.AsAt, Years = [], Notices = [.. question.Notices, .. Registers.Notices(question, "The contract itself, its commitments, claims and requests stand")] }, answer, catalogue)
    {
        Answer = answer;
        Heading = answer.Contract?.Title ?? "No such contract";
        Lead = ContractLead.Of(this);
        if (answer.Contract is not { } contract)
            return;

        Facts = ContractFacts.Of(contract);
        Tiles = ContractTiles.Of(this);
        Term = new ContractTerm(contract, answer.Delivery, Version.AsAt);
        Commitments = ContractTables.Commitments(contract);
        Claims = ContractTables.Claims(contract);
        Requests = ContractTables.Requests(contract, answer.Requests);
        Spend = ContractTables.Spend(contract, answer.Spend);
    }

    public ContractAnswer Answer { get; }

    public override string Heading { get; }

    public override Phrase Lead { get; }

    /// <summary>What the register says, in its order; everything below is null or empty where there is no such contract.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; } = [];

    public IReadOnlyList<Tile> Tiles { get; } = [];

    public ContractTerm? Term { get; }

    public DataTable? Commitments { get; }

    /// <summary>Null where no claim may be shown or none was made.</summary>
    public DataTable? Claims { get; }

    public DataTable? Requests { get; }

    public DataTable? Spend { get; }

    public Origin CommitmentsOrigin => From(Cube.Toms, ["committed", "delivered", "quantityCommitted", "quantityDelivered"], ["MEASURE"]);

    public Origin SpendOrigin => From(Cube.Spend, ["amount", "lineCount"], ["FINANCIAL_YEAR"]);

    public IReadOnlyList<(string Name, string Href)> Trail => Answer.Contract is { } contract
        ? [("Contracts", Go(SitePages.Contracts)), (contract.Council.Name, Urls.Go(SitePages.Contracts, Question.Filter.LookInto(contract.Council.Code)))]
        : [("Contracts", Go(SitePages.Contracts))];

    protected override IEnumerable<KeyValuePair<string, string?>>? Narrowed(Cube cube) => [new("contract", Question.Filter.Own.GetValueOrDefault(Urls.IdKey))];

    public override IEnumerable<DataTable> Tables => new[] { Term?.Table, Commitments, Claims, Requests, Spend }.OfType<DataTable>();
}
