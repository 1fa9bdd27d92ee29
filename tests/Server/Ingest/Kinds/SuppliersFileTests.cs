using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Kinds;

public sealed class SuppliersFileTests : IDisposable
{
    private const string Headings = "name,aliases,company_number,charity_number,vat_number,postcode,country,size,kind,influenceable\n";

    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Suppliers_AreKeptWithAllThatIsKnown()
    {
        var report = _rig.ImportFile(ImportKind.Suppliers, "suppliers.csv");

        Assert.Equal("Accepted: all 5 rows.", report.Verdict);
        var suppliers = _rig.All(session => session.Suppliers);
        Assert.Equivalent(
            new
            {
                Id = 1,
                Name = "Acorn Paving Limited",
                CompanyNumber = "01234567",
                VatNumber = "812311285",
                Postcode = "SK1 3XE",
                Size = SupplierSize.Micro,
                Kind = SupplierKind.Private,
                Influenceable = true,
            },
            suppliers[0]);
        Assert.Equal(("1099999", SupplierKind.Vcse, true), (suppliers[1].CharityNumber, suppliers[1].Kind, suppliers[1].Influenceable));
        Assert.False(suppliers[2].Influenceable);
        Assert.Equal(("FR", (string?)null), (suppliers[3].Country, suppliers[3].Postcode));
        Assert.Equal((SupplierSize.Unknown, SupplierKind.Unknown, true), (suppliers[4].Size, suppliers[4].Kind, suppliers[4].Influenceable));
        Assert.Equal(
            ["Acorn Paving Limited", "ACORN PAVING", "Acorn Pavers"],
            _rig.All(session => session.Aliases).Where(alias => alias.SupplierId == 1).Select(alias => alias.Name));
    }

    [Fact]
    public void Places_FollowCountryPostcodeAndSector()
    {
        _rig.ImportFile(ImportKind.Suppliers, "suppliers.csv");
        Assert.Equal([null, null, null, "FR", null], PlaceCodes()); // no postcodes are known yet

        _rig.ImportFile(ImportKind.Postcodes, "postcodes.csv");
        Assert.Equal(["E08000007", null, null, "FR", null], PlaceCodes()); // SK2 1 lies 94 % in one borough, which is not enough

        _rig.ImportText(ImportKind.Postcodes, "postcode,place_code,share\nSK1 3XE,E05000742,1\nSK2 1,E08000007,0.95\n");
        Assert.Equal(["E05000742", "E08000007", null, "FR", null], PlaceCodes()); // a whole postcode goes before its sector
    }

    [Fact]
    public void LaterFile_CorrectsByNumberAndLeavesWhatIsEmpty()
    {
        _rig.ImportFile(ImportKind.Suppliers, "suppliers.csv");

        _rig.ImportText(ImportKind.Suppliers, Headings + "Acorn Group plc,,01234567,,,M3 1AA,,LARGE,,\nBROOK TIMBER,,,,,,,,,no\n");

        var suppliers = _rig.All(session => session.Suppliers);
        Assert.Equal(5, suppliers.Count);
        Assert.Equal(("Acorn Group plc", "812311285", "M3 1AA", SupplierSize.Large, SupplierKind.Private), (suppliers[0].Name, suppliers[0].VatNumber, suppliers[0].Postcode, suppliers[0].Size, suppliers[0].Kind));
        Assert.Equal(("BROOK TIMBER", "1099999", false), (suppliers[1].Name, suppliers[1].CharityNumber, suppliers[1].Influenceable));
        Assert.Contains(_rig.All(session => session.Aliases), alias => alias.Name == "Brook Timber" && alias.SupplierId == 2);
    }

    [Fact]
    public void SpellingsMetInLedgers_MoveToTheSupplierThatClaimsThem()
    {
        _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount,VAT Reg No\nAcorn Pavers,01/04/2022,1.00,\nThe Acorn Firm,01/04/2022,2.00,GB812311285\nAcorn Pavers,02/04/2022,3.00,999888777\n", "Bury");
        Assert.Equal(2, _rig.All(session => session.Suppliers).Count); // the third line gave Acorn Pavers its number

        _rig.ImportFile(ImportKind.Suppliers, "suppliers.csv");

        var aliases = _rig.All(session => session.Aliases).ToDictionary(alias => (alias.Name, alias.VatNumber), alias => alias.SupplierId);
        var suppliers = _rig.All(session => session.Suppliers).ToDictionary(supplier => supplier.Id, supplier => supplier.Name);
        Assert.Equal("Acorn Paving Limited", suppliers[aliases[("The Acorn Firm", "812311285")]!.Value]); // by its number
        Assert.Equal("Acorn Paving Limited", suppliers[aliases[("Acorn Pavers", "")]!.Value]); // by its spelling
        Assert.Equal("Acorn Pavers", suppliers[aliases[("Acorn Pavers", "999888777")]!.Value]); // another number: another firm
        Assert.Equal(6, suppliers.Count);
    }

    [Theory]
    [InlineData("Redacted,,,,,,,,,", "name NAME_REDACTED 'Redacted' says that a name is withheld, so it cannot name a supplier: take it out.")]
    [InlineData("Edge Print,,,,,SK1,,,,", "postcode POSTCODE_UNREADABLE 'SK1' is not a whole postcode: write it like SK1 3XE, or leave it empty.")]
    [InlineData("Edge Print,,,,,,XX,,,", "country PLACE_UNKNOWN 'XX' is not the code of a country here: write its two ISO letters, and import the file of places with a row for it first.")]
    [InlineData("Edge Print,,,,,,,HUGE,,", "size WORD_UNKNOWN 'HUGE' is not a size: write one of MICRO, SMALL, MEDIUM, LARGE, UNKNOWN.")]
    [InlineData("Edge Print,,,,,,,,CHARITY,", "kind WORD_UNKNOWN 'CHARITY' is not a kind: write one of PRIVATE, VCSE, PUBLIC, INDIVIDUAL, UNKNOWN.")]
    [InlineData("Edge Print,Acorn Paving,,,,,,,,", "name SPELLING_TAKEN The spelling 'Acorn Paving' belongs to the supplier of line 2 already: keep it in one of the two rows.")]
    [InlineData("ACORN PAVING,,,,,,,,,", "name SUPPLIER_REPEATED 'ACORN PAVING' is the supplier of line 2, Acorn Paving, by its name or a number: make one row of the two, with both spellings.")]
    public void WrongRow_IsQuarantinedWithTheReason(string row, string expected)
    {
        var report = _rig.ImportText(ImportKind.Suppliers, Headings + "Acorn Paving,,,,,,,,,\n" + row + "\n");

        var issue = Assert.Single(report.Issues);
        Assert.Equal((3, expected), (issue.Line, $"{issue.Column} {issue.Code} {issue.Message}"));
        Assert.Single(_rig.All(session => session.Suppliers));
    }

    private IEnumerable<string?> PlaceCodes() => _rig.All(session => session.Suppliers).Select(supplier => supplier.PlaceCode);
}
