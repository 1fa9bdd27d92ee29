using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest;

/// <summary>The contracts that count, by council and reference.</summary>
internal sealed class ContractDirectory(RecordsSession records)
{
    private readonly Dictionary<(int CouncilKey, string Reference), Contract> _contracts =
        records.Contracts.Current().ToDictionary(contract => (contract.CouncilKey, contract.Reference));

    public Contract? Find(int councilKey, string reference) => _contracts.GetValueOrDefault((councilKey, reference));
}
