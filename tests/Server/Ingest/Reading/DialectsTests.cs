using System.Globalization;
using System.Text;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Reading;

/// <summary>The same made-up ledger, written in every way that files come in, reads back the same.</summary>
public sealed class DialectsTests : IDisposable
{
    private static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(437)!;
    private static readonly Encoding DosOfTheWest = CodePagesEncodingProvider.Instance.GetEncoding(850)!;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly ImportRig _rig = new();

    public static TheoryData<string, int> Writings()
    {
        var writings = new TheoryData<string, int>();
        foreach (var encoding in (string[])["utf-8", "utf-8 with mark", "utf-16 with mark", "utf-16", "utf-16BE with mark", "utf-16BE", "cp1252", "cp437", "cp850", "xlsx", "xls"])
            writings.Add(encoding, encoding.Length);
        return writings;
    }

    public void Dispose() => _rig.Dispose();

    [Theory]
    [MemberData(nameof(Writings))]
    public void Ledger_ReadsBackEqual(string encoding, int seed)
    {
        var chance = new Random(seed);
        foreach (var separator in (char[])[',', ';', '\t', '|'])
        {
            foreach (var lineEnd in (string[])["\n", "\r\n", "\r", "mixed"])
            {
                var rows = Enumerable.Range(0, 12).Select(_ => RowOf(chance)).ToList();
                var bytes = encoding switch
                {
                    "xlsx" => Xlsx.Of(Cells(rows)),
                    "xls" => Xls.Of(("Sheet1", Cells(rows))),
                    _ => Encode(Write(rows, separator, lineEnd, chance), encoding),
                };
                var before = _rig.Lines().Count;

                var report = _rig.ImportBytes(ImportKind.Spend, bytes, "Bury");

                Assert.True(report.Import.State == ImportState.Accepted, report.Verdict);
                var names = _rig.All(session => session.Aliases).ToDictionary(alias => alias.Id, alias => alias.Name);
                Assert.Equal(
                    rows.Select(row => (row.Supplier, row.Day, row.Pence, row.Text)),
                    _rig.Lines().Skip(before).Select(line => (names[line.AliasId], line.PaidOn, line.Amount.Pence, line.Description ?? "")));
            }
        }
    }

    private static (string Supplier, DateOnly Day, long Pence, string Text) RowOf(Random chance)
    {
        string[] suppliers = ["Café Été", "Brook, Timber & Co", "O\"Hara", "Señor Peel; Ltd", "Calder | Homes", "Dunham\u00a0Taxis £5", $"Firm {chance.Next(1000)}"];
        string[] texts = ["", "plain", "one, two", "5 \"inch\" pipe", "£500 à la carte", "a; b | c"];
        return (
            suppliers[chance.Next(suppliers.Length)],
            new DateOnly(2022, 4, 13).AddDays(chance.Next(18)),
            chance.NextInt64(-100_000_00, 100_000_00),
            texts[chance.Next(texts.Length)]);
    }

    private static object?[][] Cells(List<(string Supplier, DateOnly Day, long Pence, string Text)> rows) =>
        [["Supplier Name", "Payment Date", "Net Amount (£)", "Narrative"], .. rows.Select(row => new object?[] { row.Supplier, row.Day, row.Pence / 100.0, row.Text.Length > 0 ? row.Text : null })];

    private static string Write(List<(string Supplier, DateOnly Day, long Pence, string Text)> rows, char separator, string lineEnd, Random chance)
    {
        var text = new StringBuilder();
        foreach (var cells in rows
            .Select(row => (string[])[row.Supplier, row.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), (row.Pence / 100m).ToString("£#,##0.00;(£#,##0.00)", CultureInfo.InvariantCulture), row.Text])
            .Prepend(["Supplier Name", "Payment Date", "Net Amount (£)", "Narrative"]))
        {
            text.AppendJoin(separator, cells.Select(cell => cell.AsSpan().ContainsAny("\",;|\t") || chance.Next(4) == 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));
            text.Append(lineEnd == "mixed" ? ((string[])["\n", "\r\n", "\r"])[chance.Next(3)] : lineEnd);
        }

        return text.ToString();
    }

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16 with mark" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "utf-16" => Encoding.Unicode.GetBytes(text),
        "utf-16BE with mark" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16BE" => Encoding.BigEndianUnicode.GetBytes(text),
        "cp1252" => Windows.GetBytes(text),
        "cp437" => [.. Dos.GetBytes(text), 0x1A],
        "cp850" => [.. DosOfTheWest.GetBytes(text), 0x1A, .. new byte[500]],
        _ => throw new ArgumentException($"No encoding goes by {encoding}.", nameof(encoding)),
    };

    [Fact]
    public void LinesOfTwoEncodings_AreBothRead()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Supplier,Date,Amount\nCafé Été,13/04/2022,£1.00\n"), .. Windows.GetBytes("Señor Peel,14/04/2022,£2.00\n")];

        var report = _rig.ImportBytes(ImportKind.Spend, bytes, "Bury");

        Assert.Equal(new Pounds(3_00), report.Import.SumAccepted);
        Assert.Equal(["Café Été", "Señor Peel"], _rig.All(session => session.Aliases).Select(alias => alias.Name));
    }

    [Fact]
    public void CellsFilledWithZeros_AreTrimmed()
    {
        var report = _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount\nAcorn Paving\0\0\0\0,13/04/2022,1.00\0\0\n", "Bury");

        Assert.Equal("Accepted: all 1 row.", report.Verdict);
        Assert.Equal("Acorn Paving", Assert.Single(_rig.All(session => session.Aliases)).Name);
    }

    [Fact]
    public void AmountsOfTheContinent_AreDecidedFromTheColumn()
    {
        var report = _rig.ImportText(ImportKind.Spend, "Supplier;Date;Amount\nAcorn Paving;13/04/2022;1.234,50\nBrook Timber;14/04/2022;1.234\nCalder Homes;15/04/2022;-7,5\n", "Bury");

        Assert.Equal(new Pounds(2461_00), report.Import.SumAccepted);
    }
}
