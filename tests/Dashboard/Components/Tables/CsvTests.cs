using System.Text;
using Analytics.Dashboard.Components.Tables;

namespace Analytics.Dashboard.Tests.Components.Tables;

public sealed class CsvTests
{
    [Fact]
    public void Table_IsWrittenWithBareNumbersAndQuotedTexts()
    {
        var table = new DataTable(
            "suppliers",
            "Largest suppliers",
            [new("Supplier", IsNumber: false), new("Spend", Unit: "£"), new("Part of spend", Unit: "share")],
            [
                new([new("Goyt, \"Sons\" & Co"), new("£1.2m", 1_234_567.89m), new("5.5%", 0.0551m)]),
                new([new("=HYPERLINK(1)"), new("c", Exact: "Withheld"), new("−1.0%", -0.01m)]),
            ]);

        var file = Csv.Write(table);

        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        Assert.Equal(
            "Supplier,Spend (£),Part of spend (share)\r\n\"Goyt, \"\"Sons\"\" & Co\",1234567.89,0.0551\r\n'=HYPERLINK(1),c,-0.01\r\n",
            Encoding.UTF8.GetString(file[3..]));
    }
}
