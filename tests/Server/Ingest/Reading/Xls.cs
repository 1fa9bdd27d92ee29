using System.Text;

namespace Analytics.Api.Tests.Ingest.Reading;

/// <summary>Writes workbooks as Excel 97 to 2003 did: BIFF8 records in the one stream of a compound file.</summary>
public static class Xls
{
    private const int SectorSize = 512;
    private const ushort DateFormat = 1;
    private const uint EndOfChain = 0xFFFFFFFE;

    public static byte[] Of(params (string Name, object?[][] Rows)[] sheets)
    {
        var globals = GlobalsOf(sheets.Select(sheet => (sheet.Name, Offset: 0)));
        var bodies = sheets.Select(sheet => SheetOf(sheet.Rows)).ToList();
        var offset = globals.Length;
        List<(string, int)> places = [];
        for (var i = 0; i < sheets.Length; i++)
        {
            places.Add((sheets[i].Name, offset));
            offset += bodies[i].Length;
        }

        return Contain([.. GlobalsOf(places), .. bodies.SelectMany(body => body)]);
    }

    private static byte[] GlobalsOf(IEnumerable<(string Name, int Offset)> sheets)
    {
        var records = new Records();
        records.Add(0x0809, w => { w.Write((ushort)0x0600); w.Write((ushort)5); w.Write(0UL); w.Write(0U); });
        records.Add(0x0042, w => w.Write((ushort)1200)); // text is UTF-16
        foreach (var format in (ushort[])[0, 14])
            records.Add(0x00E0, w => { w.Write((ushort)0); w.Write(format); w.Write(new byte[16]); });
        foreach (var (name, offset) in sheets)
            records.Add(0x0085, w => { w.Write(offset); w.Write((ushort)0); w.Write((byte)name.Length); w.Write((byte)1); w.Write(Encoding.Unicode.GetBytes(name)); });
        records.Add(0x000A, _ => { });
        return records.ToArray();
    }

    private static byte[] SheetOf(object?[][] rows)
    {
        var records = new Records();
        records.Add(0x0809, w => { w.Write((ushort)0x0600); w.Write((ushort)0x10); w.Write(0UL); w.Write(0U); });
        records.Add(0x0200, w => { w.Write(0); w.Write(rows.Length); w.Write((ushort)0); w.Write((ushort)rows.Max(row => row.Length)); w.Write((ushort)0); });
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
                records.AddCell((ushort)r, (ushort)c, rows[r][c]);
        }

        records.Add(0x000A, _ => { });
        return records.ToArray();
    }

    /// <summary>A compound file: header, one sector of allocations, one of entries, then the stream.</summary>
    private static byte[] Contain(byte[] stream)
    {
        var sectors = Math.Max(8, (stream.Length + SectorSize - 1) / SectorSize); // shorter streams live elsewhere
        var file = new MemoryStream();
        using var w = new BinaryWriter(file);
        w.Write((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        w.Write(new byte[16]);
        w.Write((ushort[])[0x3E, 3, 0xFFFE, 9, 6]);
        w.Write(new byte[6]);
        w.Write((uint[])[0, 1, 1, 0, 4096, EndOfChain, 0, EndOfChain, 0, 0]); // the allocations stand in sector 0, the entries in sector 1
        for (var i = 1; i < 109; i++)
            w.Write(0xFFFFFFFF);

        w.Write((uint[])[0xFFFFFFFD, EndOfChain]);
        for (var i = 0; i < sectors; i++)
            w.Write(i == sectors - 1 ? EndOfChain : (uint)(i + 3));
        w.Write(Enumerable.Repeat((byte)0xFF, (2 * SectorSize) - (int)file.Position).ToArray());
        WriteEntry(w, "Root Entry", kind: 5, child: 1, EndOfChain, 0);
        WriteEntry(w, "Workbook", kind: 2, child: -1, 2, (uint)(sectors * SectorSize));
        w.Write(new byte[256]);
        w.Write(stream);
        w.Write(new byte[(sectors * SectorSize) - stream.Length]);
        return file.ToArray();
    }

    private static void WriteEntry(BinaryWriter w, string name, byte kind, int child, uint start, uint length)
    {
        var text = new byte[64];
        Encoding.Unicode.GetBytes(name).CopyTo(text, 0);
        w.Write(text);
        w.Write((ushort)((name.Length + 1) * 2));
        w.Write(kind);
        w.Write((byte)1);
        w.Write((int[])[-1, -1, child]);
        w.Write(new byte[36]);
        w.Write((uint[])[start, length, 0]);
    }

    private static void Write(this BinaryWriter w, ushort[] values) => Array.ForEach(values, w.Write);

    private static void Write(this BinaryWriter w, uint[] values) => Array.ForEach(values, w.Write);

    private static void Write(this BinaryWriter w, int[] values) => Array.ForEach(values, w.Write);

    private sealed class Records
    {
        private readonly List<byte> _bytes = [];

        public void Add(ushort number, Action<BinaryWriter> write)
        {
            var body = new MemoryStream();
            using (var writer = new BinaryWriter(body, Encoding.Unicode, leaveOpen: true))
                write(writer);
            _bytes.AddRange(BitConverter.GetBytes(number));
            _bytes.AddRange(BitConverter.GetBytes((ushort)body.Length));
            _bytes.AddRange(body.ToArray());
        }

        public void AddCell(ushort row, ushort column, object? value)
        {
            if (value is null)
                return;
            Add((ushort)(value is string ? 0x0204 : 0x0203), w =>
            {
                w.Write(row);
                w.Write(column);
                w.Write(value is DateOnly ? DateFormat : (ushort)0);
                switch (value)
                {
                    case string text:
                        w.Write((ushort)text.Length);
                        w.Write((byte)1);
                        w.Write(Encoding.Unicode.GetBytes(text));
                        break;
                    case DateOnly day:
                        w.Write((double)(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber));
                        break;
                    default:
                        w.Write(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                        break;
                }
            });
        }

        public byte[] ToArray() => [.. _bytes];
    }
}
