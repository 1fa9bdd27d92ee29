using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Api.Tests.Ingest.Reading;

/// <summary>A sheet to be written: text, numbers, days, booleans, formulas (their last result) and errors; null leaves a cell out.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Rows">Row by row.</param>
/// <param name="Hidden">Whether the sheet is not shown.</param>
/// <param name="Merged">Ranges of merged cells: C1:E1.</param>
public sealed record XlsxSheet(string Name, object?[][] Rows, bool Hidden = false, params string[] Merged);

/// <summary>A formula with the result that the workbook remembers.</summary>
public sealed record Formula(string Text, double Result);

/// <summary>A cell in error, such as #N/A.</summary>
public sealed record CellInError(string Text);

/// <summary>Writes workbooks as Excel does.</summary>
public static class Xlsx
{
    private const uint DateStyle = 1;

    /// <summary>A workbook of one sheet.</summary>
    public static byte[] Of(params object?[][] rows) => Of(new XlsxSheet("Sheet1", rows));

    public static byte[] Of(params XlsxSheet[] sheets) => Of(counts1904: false, sheets);

    public static byte[] Of(bool counts1904, params XlsxSheet[] sheets)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook { WorkbookProperties = new WorkbookProperties { Date1904 = counts1904 } };
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var list = book.Workbook.AppendChild(new Sheets());
            foreach (var sheet in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = WorksheetOf(sheet, counts1904);
                list.Append(new Sheet
                {
                    Id = book.GetIdOfPart(part),
                    SheetId = (uint)list.ChildElements.Count + 1,
                    Name = sheet.Name,
                    State = sheet.Hidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                });
            }
        }

        return file.ToArray();
    }

    private static Worksheet WorksheetOf(XlsxSheet sheet, bool counts1904)
    {
        var data = new SheetData();
        for (var r = 0; r < sheet.Rows.Length; r++)
        {
            var row = new Row { RowIndex = (uint)r + 1 };
            for (var c = 0; c < sheet.Rows[r].Length; c++)
            {
                if (sheet.Rows[r][c] is { } value)
                    row.Append(CellOf(value, $"{(char)('A' + c)}{r + 1}", counts1904));
            }

            data.Append(row);
        }

        var worksheet = new Worksheet(data);
        if (sheet.Merged.Length > 0)
            worksheet.Append(new MergeCells(sheet.Merged.Select(range => new MergeCell { Reference = range })));
        return worksheet;
    }

    private static Cell CellOf(object value, string reference, bool counts1904) => value switch
    {
        string text => new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) },
        bool yes => new Cell { CellReference = reference, DataType = CellValues.Boolean, CellValue = new CellValue(yes ? "1" : "0") },
        DateOnly day => new Cell { CellReference = reference, StyleIndex = DateStyle, CellValue = new CellValue(SerialOf(day, counts1904).ToString(CultureInfo.InvariantCulture)) },
        Formula formula => new Cell { CellReference = reference, CellFormula = new CellFormula(formula.Text), CellValue = new CellValue(formula.Result.ToString("R", CultureInfo.InvariantCulture)) },
        CellInError error => new Cell { CellReference = reference, DataType = CellValues.Error, CellValue = new CellValue(error.Text) },
        IFormattable number => new Cell { CellReference = reference, CellValue = new CellValue(number.ToString(format: null, CultureInfo.InvariantCulture)) },
        _ => throw new ArgumentException($"A cell cannot hold {value}.", nameof(value)),
    };

    private static int SerialOf(DateOnly day, bool counts1904) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber - (counts1904 ? 1462 : 0);
}
