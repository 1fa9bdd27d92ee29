using System.Text;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Reading;

public sealed class FileFormsTests : IDisposable
{
    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("\ufeff<html><body><table><tr><td>Supplier</td></tr></table>", "The file is a web page, whatever its name says: open it in a spreadsheet program, save it as XLSX or CSV, and import that.")]
    [InlineData("\r\n <TABLE border=1><tr><td>Supplier</td></tr></TABLE>", "The file is a web page, whatever its name says: open it in a spreadsheet program, save it as XLSX or CSV, and import that.")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "The file is a spreadsheet written as XML, whatever its name says: open it in a spreadsheet program, save it as XLSX or CSV, and import that.")]
    [InlineData("<?xml version=\"1.0\"?><rows/>", "The file is XML: export it as CSV, and import that.")]
    [InlineData("{\\rtf1 Supplier", "The file is a text document: save its table as CSV, and import that.")]
    [InlineData("7z\u00bc\u00af", "The file is packed in a way that is not read here: unpack it, and import the file in it.")]
    [InlineData("\u0001\u0002\u0003\u0004 Supplier", "The file is not text: export it as CSV.")]
    public void WhatIsNoTable_IsToldByItsContent(string text, string reason) =>
        Assert.Equal($"Rejected: {reason}", _rig.ImportBytes(ImportKind.Spend, Encoding.UTF8.GetBytes(text), "Bury").Verdict);
}
