using Analytics.SeedData.Files;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>Prints one council's financial year in the council's own format.</summary>
internal sealed class SpendFile(CouncilStory council, int year)
{
    private readonly LedgerFormat _format = LedgerFormats.Of(council.Code, year);
    private readonly Chance _chance = Chance.For($"spelling/{council.Slug}/{year}");

    public void Write(CsvFile csv, IEnumerable<Transaction> transactions)
    {
        csv.Line([.. _format.Columns.Select(column => column.Heading)]);
        var number = _format.FirstTransaction + (year * 20);
        foreach (var transaction in transactions)
        {
            number += _chance.Between(1, 9);
            var name = PrintedName(transaction.Account.Supplier);
            foreach (var line in transaction.Lines)
                WriteLine(csv, new PrintedLine(transaction, line, name, number));
        }
    }

    /// <summary>The council's usual spelling, now and then another one.</summary>
    private string PrintedName(Supplier? supplier)
    {
        if (supplier is null)
            return _format.Redaction;

        var usual = _chance.Percent(4) ? _chance.Pick(Enum.GetValues<Spelling>()) : _format.Spelling;
        return supplier.Spell(usual);
    }

    private void WriteLine(CsvFile csv, PrintedLine printed)
    {
        var (transaction, line, name, number) = printed;
        var trade = transaction.Account.Trade;
        var vat = trade.Taxed ? line.Pence / 5 : 0;
        foreach (var (_, column) in _format.Columns)
        {
            switch (column)
            {
                case Column.Body: csv.Text(council.Body); break;
                case Column.Date: csv.Date(transaction.PaidOn, _format.Dates); break;
                case Column.MonthEnd: csv.Date(MonthEnd(transaction.PaidOn), _format.Dates); break;
                case Column.Supplier: csv.Text(name); break;
                case Column.Transaction: csv.Number(number); break;
                case Column.Net: csv.Money(line.Pence, _format.Money); break;
                case Column.Vat: csv.Money(vat, _format.Money); break;
                case Column.Gross: csv.Money(line.Pence + vat, _format.Money); break;
                case Column.IrrecoverableVat: csv.Money(0, _format.Money); break;
                case Column.VatNumber: csv.Text(transaction.Account.Supplier?.VatNumber ?? ""); break;
                case Column.Directorate: csv.Text(_format.Directorates[(int)trade.Service]); break;
                case Column.Category: csv.Text(trade.Category); break;
                case Column.Description: csv.Text(line.Description); break;
            }
        }

        csv.EndLine();
    }

    private static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private readonly record struct PrintedLine(Transaction Transaction, LedgerLine Line, string Name, int Number);
}
