using System.Globalization;
using Analytics.Api.Ingest.Reading;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>Every reason why a spend line stands in quarantine, each written once.</summary>
internal static class SpendProblems
{
    public static RowProblem Amount(Row row) => row[SpendFile.Amount].IsEmpty
        ? Of(row, SpendFile.Amount, "AMOUNT_MISSING", "The amount is empty: write it like 1234.56, or take the row out.")
        : Of(row, SpendFile.Amount, "AMOUNT_UNREADABLE", $"'{row[SpendFile.Amount]}' is not an amount of money: write it like 1234.56 or -1234.56.");

    public static RowProblem IrrecoverableVat(Row row) =>
        Of(row, SpendFile.IrrecoverableVat, "VAT_UNREADABLE", $"'{row[SpendFile.IrrecoverableVat]}' is not an amount of money: write it like 1234.56, or leave it empty.");

    public static RowProblem Date(Row row)
    {
        var text = row[SpendFile.PaidOn];
        if (text.IsEmpty)
            return Of(row, SpendFile.PaidOn, "DATE_MISSING", "The payment date is empty: write it like 2022-04-01 or 01/04/2022.");
        if (!Dates.IsDate(text))
            return Of(row, SpendFile.PaidOn, "DATE_UNREADABLE", $"'{text}' is not a date: write it like 2022-04-01 or 01/04/2022.");

        var order = row.DateOrderOf(SpendFile.PaidOn) == DateOrder.DayFirst ? "the day first" : "the month first";
        return Of(row, SpendFile.PaidOn, "DATE_CONTRADICTS", $"'{text}' is no date with {order}, as the other dates of this column are written: write it like 2022-04-01.");
    }

    public static RowProblem DateOutOfRange(Row row, DateOnly day) => Of(
        row,
        SpendFile.PaidOn,
        "DATE_OUT_OF_RANGE",
        string.Create(CultureInfo.InvariantCulture, $"The payment date {day:yyyy-MM-dd} lies outside {Dates.Earliest.Year} to {Dates.Latest.Year}: correct the year."));

    public static RowProblem SupplierMissing(Row row) =>
        Of(row, SpendFile.Supplier, "SUPPLIER_MISSING", "The supplier's name is empty: write the name, or Redacted where it is withheld.");

    private static RowProblem Of(Row row, Field field, string code, string message) =>
        new(row.HeadingOf(field), code, message, row[field].ToString());
}
