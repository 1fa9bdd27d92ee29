using Analytics.Api.Model;
using Analytics.Api.Schema.Records;

namespace Analytics.Api.Schema.Contracts;

/// <summary>A contract with what it is asked by.</summary>
internal sealed class ContractRow
{
    public required Contract Contract { get; init; }

    public required string Id { get; init; }

    public required string Council { get; init; }

    public required ContractPhase Phase { get; init; }

    public static RecordFields<ContractRow> Fields { get; } = new RecordFields<ContractRow>("Contract", new SortKey<ContractRow, string?>(row => row.Id))
        .OwnId("The council's code and its reference: E08000007:STK-0012.", row => row.Id)
        .Text("reference", "The council's reference.", row => row.Contract.Reference)
        .Text("title", "What it is for.", row => row.Contract.Title)
        .Id("council", "The code of the council whose it is.", row => row.Council)
        .Text("category", "What is bought, as printed.", row => row.Contract.Category)
        .Text("directorate", "The directorate or service area, as printed.", row => row.Contract.Directorate)
        .Date("awardedOn", "The day of the award.", row => row.Contract.AwardedOn)
        .Date("startsOn", "The first day.", row => row.Contract.StartsOn)
        .Date("endsOn", "The last day.", row => row.Contract.EndsOn)
        .Pounds("value", "Its value in pounds.", row => row.Contract.Value)
        .Enum<ContractPhase>("phase", "Where it is in its life, on the day that stocks are counted on.", row => row.Phase)
        .Decimal("socialValueWeighting", "The part of the award's marks that social value had, 0 to 1.", row => row.Contract.SocialValueWeighting)
        .Numbers("supplier", "The id of one of its suppliers.", db => row =>
            from supplier in db.ContractSuppliers
            where supplier.ContractId == row.Contract.Id
            join alias in db.Aliases on supplier.AliasId equals alias.Id
            where alias.SupplierId != null
            select alias.SupplierId!.Value);

    /// <summary>Every contract that counts and that the asker may see.</summary>
    public static IQueryable<ContractRow> All(RecordScope scope)
    {
        var (db, asAt) = (scope.Db, scope.AsAt);
        return from contract in scope.Shown(db.Contracts)
               join council in db.Councils on contract.CouncilKey equals council.Key
               select new ContractRow
               {
                   Contract = contract,
                   Id = council.Code + ":" + contract.Reference,
                   Council = council.Code,
                   Phase = contract.EndsOn < asAt ? ContractPhase.Closed // as Contract.PhaseOn has it
                       : (contract.AwardedOn ?? contract.StartsOn) <= asAt ? ContractPhase.Delivery
                       : ContractPhase.PreAward,
               };
    }
}
