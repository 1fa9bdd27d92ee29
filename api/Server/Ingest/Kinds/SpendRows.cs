using Analytics.Api.Ingest.Reading;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Writes the lines of one spend file. Its path for a good line makes no strings but those that are kept.</summary>
internal sealed class SpendRows : RowImporter
{
    private readonly Import _import;
    private readonly Ledger _ledger;
    private readonly SpendLineWriter _lines;
    private readonly SupplierDirectory _suppliers;
    private readonly LabelDirectory _labels;
    private readonly SpendFooters _footers = new();
    private readonly List<RowProblem> _problems = [];
    private readonly long _firstId;
    private long _nextId;

    public SpendRows(ImportSession session, Import import, Ledger ledger)
    {
        _import = import;
        _ledger = ledger;
        _lines = session.Records.SpendLineWriter;
        _suppliers = session.Suppliers;
        _labels = session.Labels;
        _firstId = _nextId = _lines.LastId() + 1;
    }

    public override void Import(Row row)
    {
        var hasAmount = Amounts.TryRead(row[SpendFile.Amount], row.DecimalMarkOf(SpendFile.Amount), out var amount, out var rounding);
        if (hasAmount)
            _ledger.Control(amount, rounding);

        if ((row[SpendFile.PaidOn].IsEmpty || row[SpendFile.Supplier].IsEmpty) && _footers.Recognise(row, hasAmount ? amount : null) is { } reason)
        {
            _ledger.Skip(row, reason, hasAmount ? amount : null);
            return;
        }

        _footers.Add(amount);

        _problems.Clear();
        if (!hasAmount)
            _problems.Add(SpendProblems.Amount(row));
        var day = DayOf(row);
        if (row[SpendFile.Supplier].IsEmpty)
            _problems.Add(SpendProblems.SupplierMissing(row));
        var vat = IrrecoverableVatOf(row);

        if (_problems.Count > 0)
        {
            _ledger.Quarantine(row, _problems, hasAmount ? amount : null);
            return;
        }

        Write(row, amount, day, vat);
        _ledger.Accept(amount, day);
    }

    public override void Complete()
    {
        if (_nextId == _firstId)
            return;
        _import.FirstLineId = _firstId;
        _import.LastLineId = _nextId - 1;
    }

    private DateOnly DayOf(Row row)
    {
        if (!Dates.TryRead(row[SpendFile.PaidOn], row.DateOrderOf(SpendFile.PaidOn), out var day))
            _problems.Add(SpendProblems.Date(row));
        else if (day < Dates.Earliest || day > Dates.Latest)
            _problems.Add(SpendProblems.DateOutOfRange(row, day));
        return day;
    }

    private Pounds? IrrecoverableVatOf(Row row)
    {
        var text = row[SpendFile.IrrecoverableVat];
        if (Row.IsNothing(text))
            return null;
        if (Amounts.TryRead(text, row.DecimalMarkOf(SpendFile.IrrecoverableVat), out var vat, out _))
            return vat;

        _problems.Add(SpendProblems.IrrecoverableVat(row));
        return null;
    }

    private void Write(Row row, Pounds amount, DateOnly day, Pounds? vat)
    {
        _lines.Write(new SpendLine
        {
            Id = _nextId++,
            ImportId = _import.Id,
            CouncilKey = _import.CouncilKey!.Value,
            AliasId = _suppliers.AliasOf(row[SpendFile.Supplier], row[SpendFile.VatNumber]),
            PaidOn = day,
            Amount = amount,
            IrrecoverableVat = vat,
            DirectorateId = LabelOf(row[SpendFile.Directorate]),
            CategoryId = LabelOf(row[SpendFile.Category]),
            Description = row.TextOf(SpendFile.Description),
            TransactionNumber = row.TextOf(SpendFile.TransactionNumber),
            ContractReference = row.TextOf(SpendFile.ContractReference),
            SourceLine = row.Line,
        });
    }

    private int? LabelOf(ReadOnlySpan<char> text) => Row.IsNothing(text) ? null : _labels.IdOf(text);
}
