using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Suppliers;

/// <summary>Which lines of ledgers are paid to the same supplier.</summary>
public sealed class SupplierDirectoryTests : IDisposable
{
    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("CBRE Limited,", "CBRE Ltd,", 1)]
    [InlineData("CBRE Limited,GB812311285", "Another Name,812311285", 1)]
    [InlineData("CBRE Limited,GB812311285", "CBRE Ltd,", 1)]
    [InlineData("CBRE Limited,", "CBRE Ltd,GB812311285", 1)]
    [InlineData("CBRE Limited,GB812311285", "CBRE Ltd,GB999888777", 2)]
    [InlineData("CBRE Limited,", "CBRE Holdings Limited,", 2)]
    [InlineData("Greater Manchester Combined Authority,", "Greater Manchester Combined Authori,", 1)]
    [InlineData("Greater Manchester Combined Authori,", "Greater Manchester Combined Authority,", 1)]
    [InlineData("Royal National Institute for Deaf People,", "Royal National Institute for Deaf P,", 1)]
    [InlineData("Royal National Institute of the Blind and Sighted,", "Royal National Institute of the Bl,", 2)]
    [InlineData("Greater Manchester,", "Greater Manchester Combined Authority,", 2)]
    public void TwoLines_AreOneSupplierOrTwo(string first, string second, int suppliers)
    {
        Import(first, second);

        Assert.Equal(suppliers, _rig.All(session => session.Suppliers).Count);
        Assert.Equal(2, _rig.All(session => session.Aliases).Count);
    }

    [Fact]
    public void NameWithoutNumberBetweenTwoWithNumbers_IsNotGuessed()
    {
        Import("Smith Ltd,812311285", "Smith Ltd,999888777", "SMITH LIMITED,", "Smith limited,");

        var aliases = _rig.All(session => session.Aliases);
        Assert.Equal([1, 2, 3, 3], aliases.Select(alias => alias.SupplierId!.Value));
    }

    [Fact]
    public void CutNameThatTwoCouldHave_IsNotGuessed()
    {
        Import("Manchester University Hospitals NHS Foundation Trust,", "Manchester University Hospitals NHS Charity,", "Manchester University Hospitals NHS,");

        Assert.Equal([1, 2, 3], _rig.All(session => session.Aliases).Select(alias => alias.SupplierId!.Value));
    }

    [Fact]
    public void SupplierMetWithItsNumberLater_TakesTheNumber()
    {
        Import("CBRE Limited,");

        _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount,VAT Reg No\nCBRE Ltd,02/04/2022,1.00,GB812311285\n", "Bury");

        var supplier = Assert.Single(_rig.All(session => session.Suppliers));
        Assert.Equal(("CBRE Limited", "812311285"), (supplier.Name, supplier.VatNumber));
    }

    [Fact]
    public void SpellingInALaterFile_IsTheSameAlias()
    {
        Import("CBRE Limited,812311285");

        _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount,VAT Reg No\n CBRE Limited ,02/04/2022,1.00,GB 812 311 285\n", "Bury");

        Assert.Single(_rig.All(session => session.Aliases));
        Assert.Equal([1, 1], _rig.Lines().Select(line => line.AliasId));
    }

    private void Import(params string[] suppliersAndNumbers) =>
        Assert.True(_rig.ImportText(ImportKind.Spend, $"Supplier,VAT Reg No,Date,Amount\n{string.Concat(suppliersAndNumbers.Select(line => $"{line},01/04/2022,1.00\n"))}", "Bury").IsAccepted);
}
