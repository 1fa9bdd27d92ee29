using System.Globalization;
using System.Text;
using System.Xml;
using CsvHelper;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Analytics.Api.Ingest.Reading;

/// <summary>
/// Writes each visible sheet of a workbook out as text, once, so that there is one way to read a table and a sheet is read
/// as fast as a text file. Row n of the sheet is line n of the text. Dates are written as yyyy-MM-dd, numbers to the fifteen
/// digits that the workbook's program shows; a formula counts as its last result, a cell in error as empty.
/// </summary>
internal static class Workbooks
{
    private const int ShownDigits = 15;

    static Workbooks() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // old workbooks name the code page of their text

    /// <summary>Reads all visible sheets; a hidden one was not meant to be published.</summary>
    /// <param name="content">An XLS, XLSX or XLSB file.</param>
    /// <param name="keep">Takes charge of the temporary files.</param>
    /// <exception cref="UnreadableFileException">The workbook cannot be read, or shows no sheet.</exception>
    public static IReadOnlyList<Table> Read(Stream content, Func<Stream, Stream> keep)
    {
        try
        {
            content.Position = 0;
            using var reader = ExcelReaderFactory.CreateReader(content, new ExcelReaderConfiguration { LeaveOpen = true });
            List<Table> tables = [];
            do
            {
                if (reader.VisibleState == "visible")
                    tables.Add(Table.OfOurs(Write(reader, keep(TemporaryFile.Create())), reader.Name));
            }
            while (reader.NextResult());
            return tables.Count > 0 ? tables : throw new UnreadableFileException("All sheets of the workbook are hidden: show the one that is to be imported.");
        }
        catch (InvalidPasswordException exception)
        {
            throw new UnreadableFileException("The workbook is locked with a password: save it without one, and import that.", exception);
        }
        catch (HeaderException exception)
        {
            throw new UnreadableFileException("The file is an Office document but no workbook: save its table as CSV, and import that.", exception);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new UnreadableFileException("The workbook is damaged: open it, save it as XLSX or CSV, and import that.", exception);
        }
    }

    /// <summary>What the library throws where a record or a part does not hold what it should.</summary>
    private static bool IsDamage(Exception exception) =>
        exception is ExcelReaderException or XmlException or InvalidDataException or EndOfStreamException or FormatException or OverflowException
            or ArgumentException or InvalidOperationException or IndexOutOfRangeException or InvalidCastException or NullReferenceException or KeyNotFoundException;

    private static Stream Write(IExcelDataReader reader, Stream text)
    {
        using var writer = CsvWriter.Create(text, new CsvWriterOptions { Separator = Table.OurSeparator, NewLine = "\n", ValidateFieldCount = false }, leaveOpen: true);
        var cells = new List<string>();
        while (reader.Read())
        {
            cells.Clear();
            for (var i = 0; i < reader.FieldCount; i++)
                cells.Add(TextOf(reader.GetValue(i)));
            var filled = cells.FindLastIndex(cell => cell.Length > 0) + 1;
            for (var i = 0; i < Math.Max(filled, 1); i++)
                writer.WriteField(i < filled ? cells[i] : ""); // a record needs a field, and an empty row stays a line
            writer.EndRecord();
        }

        writer.Flush();
        return text;
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => OneLine(text),
        double number => TextOf(number),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>0.1 + 0.2 is shown as 0.3, and so it is what the publisher meant.</summary>
    private static string TextOf(double number) => Math.Abs(number) is >= 1e-9 and < 1e15
        ? ((decimal)number).ToString(CultureInfo.InvariantCulture) // rounds to fifteen digits, and never writes an exponent
        : number.ToString($"G{ShownDigits}", CultureInfo.InvariantCulture);

    /// <summary>A cell of several lines becomes one, or the lines of the text would not be the rows of the sheet.</summary>
    private static string OneLine(string text) => text.AsSpan().ContainsAny('\r', '\n') ? text.ReplaceLineEndings(" ") : text;
}
