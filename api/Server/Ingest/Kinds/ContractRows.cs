using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Api.Ingest.Reading;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Writes the contracts of one register.</summary>
internal sealed class ContractRows(ImportSession session, Import import, Ledger ledger)
    : RecordRows<Contract, (int, string)>(session, import, ledger, session.Records.Contracts, contract => (contract.CouncilKey, contract.Reference))
{
    private readonly RegisterSuppliers _suppliers = new(session.Suppliers);

    // How often the rows of a register that is not in our own format have used a reference, and what they said.
    private readonly Dictionary<(int CouncilKey, string Reference), HashSet<string>> _lots = [];
    private long _lastSupplierId = session.Records.ContractSuppliers.LastKey();
    private IReadOnlyList<int> _aliases = [];
    private string? _derivedReference;
    private Pounds? _value;

    public override void Import(Row row)
    {
        var cells = new CellReader(row);
        _value = cells.Money(ContractsFile.Value, out var rounding);
        if (_value is { } value)
            Ledger.Control(value, rounding);
        if (cells.Text(ContractsFile.Council) is null && cells.Text(ContractsFile.Organisation) is { } organisation && References.CouncilNamed(organisation) is null)
            Ledger.Skip(row, SkipReason.OtherOrganisation, _value);
        else
            base.Import(row);
    }

    protected override Contract? Read(CellReader cells)
    {
        var council = cells.Text(ContractsFile.Council) is null && cells.Text(ContractsFile.Organisation) is { } organisation
            ? References.CouncilNamed(organisation)
            : References.Council(cells, ContractsFile.Council);
        var title = cells.Required(ContractsFile.Title);
        var awardedOn = DayOf(cells, ContractsFile.AwardedOn);
        var startsOn = DayOf(cells, ContractsFile.StartsOn);
        var endsOn = DayOf(cells, ContractsFile.EndsOn);
        cells.CheckOrder(ContractsFile.StartsOn, startsOn, ContractsFile.EndsOn, endsOn);
        if (startsOn is null)
            cells.CheckOrder(ContractsFile.AwardedOn, awardedOn, ContractsFile.EndsOn, endsOn);
        cells.Money(ContractsFile.Value, out _); // complains
        if (_value is { Pence: < 0 } negative)
            cells.Complain(ContractsFile.Value, "AMOUNT_NEGATIVE", $"The value is {negative}, but a contract is worth 0 or more: correct it, or leave it empty.");
        _derivedReference = DerivedReference(cells, title, startsOn);
        var reference = cells.Text(ContractsFile.Reference) ?? _derivedReference ?? cells.Required(ContractsFile.Reference);
        var weighting = cells.Share(ContractsFile.SocialValueWeighting);
        if (council is null || reference is null || title is null || cells.Problems.Count > 0)
            return null;

        _aliases = _suppliers.AliasesOf(cells.Text(ContractsFile.Suppliers), cells.Text(ContractsFile.CompanyNumber));
        return new Contract
        {
            CouncilKey = council.Key,
            Reference = LotOf(cells, council, reference),
            Title = title,
            Category = cells.Text(ContractsFile.Category),
            Directorate = cells.Text(ContractsFile.Directorate),
            JointReference = cells.Text(ContractsFile.JointReference),
            AwardedOn = awardedOn,
            StartsOn = startsOn,
            EndsOn = endsOn,
            Value = _value,
            SocialValueWeighting = weighting,
        };
    }

    protected override string Describe(Contract record) => $"The contract {record.Reference}";

    protected override void WriteParts(Contract record)
    {
        foreach (var alias in _aliases)
            Session.Records.ContractSuppliers.Insert(new ContractSupplier { Id = ++_lastSupplierId, ContractId = record.Id, AliasId = alias });
    }

    protected override void Cover(Contract record)
    {
        if (record.DatedOn is { } day)
            Ledger.Cover(record.CouncilKey, day, day);
    }

    protected override IEnumerable<(int, string)> FormerIdentities(Contract record) => _derivedReference is { } derived ? [(record.CouncilKey, derived)] : [];

    protected override void Accept(Contract record)
    {
        Ledger.Accept(_value ?? default);
        if (_derivedReference is { } derived && record.Reference.StartsWith(derived, StringComparison.Ordinal))
        {
            Ledger.Warn(record.SourceLine, new RowProblem(
                Column: null, "REFERENCE_DERIVED", $"The register gives no reference, so the contract is {record.Reference} here, after its title, supplier and start. Once a register gives it one, that takes its place.", Value: null));
        }
    }

    protected override void Quarantine(CellReader cells) => Ledger.Quarantine(cells.Row, cells.Problems, _value);

    /// <summary>A day, which registers leave open in words.</summary>
    private static DateOnly? DayOf(CellReader cells, Field field) =>
        cells.Text(field) is not { } text || RegisterSuppliers.IsPlaceholder(text) ? null : cells.DayOfFact(field);

    /// <summary>
    /// Registers list contracts that were just let before these have a reference. What names them is made of what stays the same in the
    /// next register, and gives way once that has their reference. In our own format, which others name contracts by, nothing is made up.
    /// </summary>
    private static string? DerivedReference(CellReader cells, string? title, DateOnly? startsOn)
    {
        var supplier = cells.Text(ContractsFile.Suppliers);
        if (title is null || IsOurFormat(cells) || (supplier is null && startsOn is null))
            return null;

        var said = string.Create(CultureInfo.InvariantCulture, $"{SupplierNames.KeyOf(title)}\n{SupplierNames.KeyOf(supplier ?? "")}\n{startsOn:yyyy-MM-dd}");
        return "NOREF-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 4));
    }

    private static bool IsOurFormat(CellReader cells) => cells.Row.HeadingOf(ContractsFile.Reference) == ContractsFile.Reference.Name;

    /// <summary>
    /// In our own format a reference names one contract. Registers print one reference for each lot of it, with a title, supplier,
    /// term or value of its own; those are contracts too, and become S1161, S1161/2, S1161/3 in the order of the file.
    /// </summary>
    private string LotOf(CellReader cells, Council council, string reference)
    {
        if (IsOurFormat(cells))
            return reference;

        var said = string.Join('\n', new[] { ContractsFile.Title, ContractsFile.Suppliers, ContractsFile.StartsOn, ContractsFile.EndsOn, ContractsFile.Value }.Select(cells.Text));
        if (!_lots.TryGetValue((council.Key, reference), out var lots))
            _lots.Add((council.Key, reference), lots = []);
        return lots.Add(said) && lots.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{reference}/{lots.Count}") : reference;
    }
}
