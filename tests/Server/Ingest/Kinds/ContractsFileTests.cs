using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Tests.Ingest.Kinds;

public sealed class ContractsFileTests : IDisposable
{
    private const string Headings = SocialValueRig.ContractHeadings;

    private readonly ImportRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Contract_IsKeptWithAllItSays()
    {
        var report = _rig.ImportText(
            ImportKind.Contracts,
            "council,reference,title,suppliers,category,directorate,joint_reference,awarded_on,starts_on,ends_on,value,social_value_weighting\n"
            + "Stockport,DN1,Roads,Acorn Paving Ltd|ACORN PAVING LIMITED|Brook Timber,Works,Place,J1,2022-04-10,01/05/2022,2025-04-30,\"£1,000,000.01\",17.5%\n");

        Assert.Equal("Accepted: all 1 row.", report.Verdict);
        Assert.Equivalent(
            new
            {
                Id = 1L,
                ImportId = 2,
                SourceLine = 2,
                SupersededBy = (long?)null,
                CouncilKey = 7,
                Reference = "DN1",
                Title = "Roads",
                Category = "Works",
                Directorate = "Place",
                JointReference = "J1",
                AwardedOn = new DateOnly(2022, 4, 10),
                StartsOn = new DateOnly(2022, 5, 1),
                EndsOn = new DateOnly(2025, 4, 30),
                Value = new Pounds(1_000_000_01),
                SocialValueWeighting = 0.175m,
            },
            Assert.Single(_rig.All(session => session.Contracts)));
        Assert.Equal(new Pounds(1_000_000_01), report.Import.ControlTotal);
        Assert.Equal([1, 2, 3], _rig.All(session => session.ContractSuppliers).Select(supplier => supplier.AliasId));
        Assert.Equal([1, 1, 2], _rig.All(session => session.Aliases).Select(alias => alias.SupplierId)); // two spellings of one
    }

    [Fact]
    public void LaterImport_SupersedesByCouncilAndReference()
    {
        _rig.ImportText(ImportKind.Contracts, Headings + "E08000007,DN1,Roads,,,,,,1,\nE08000002,DN1,Schools,,,,,,2,\n");
        _rig.ImportText(ImportKind.Contracts, Headings + "E08000007,DN1,Roads and paths,,,,,,3,\n");

        Assert.Equal(["Schools", "Roads and paths"], _rig.All(session => session.Contracts.Current()).Select(contract => contract.Title));
        Assert.Equal(3, _rig.All(session => session.Contracts).Count);
    }

    [Fact]
    public void CompanyNumber_FindsTheSupplierWhateverTheName()
    {
        _rig.ImportFile(ImportKind.Suppliers, "suppliers.csv");

        _rig.ImportText(ImportKind.Contracts, Headings + "E08000007,DN1,Roads,Acorn Group (UK) plc,1234567,,,,,\n");

        var alias = _rig.All(session => session.Aliases)[^1];
        Assert.Equal(("Acorn Group (UK) plc", 1), (alias.Name, alias.SupplierId));
    }

    [Fact]
    public void NumberOfSomebodyElse_DoesNotMoveAKnownName()
    {
        _rig.ImportFile(ImportKind.Suppliers, "suppliers.csv");
        var before = _rig.All(session => session.Aliases).First(alias => alias.Name == "Acorn Pavers").SupplierId;

        _rig.ImportText(ImportKind.Contracts, Headings + "E08000007,DN1,Roads,Acorn Pavers,99999999,,,,,\n");

        Assert.Equal(before, _rig.All(session => session.Aliases).First(alias => alias.Name == "Acorn Pavers").SupplierId);
        Assert.Equal("01234567", _rig.All(session => session.Suppliers)[0].CompanyNumber);
    }

    [Theory]
    [InlineData("E08000007,,Roads,,,,,,,", "reference CELL_MISSING The reference is empty: every row needs one.")]
    [InlineData("E08000007,DN1,,,,,,,,", "title CELL_MISSING The title is empty: every row needs one.")]
    [InlineData(",DN1,Roads,,,,,,,", "council COUNCIL_MISSING The row names no council, and neither does the import: fill in the council's code, or import the file for one council.")]
    [InlineData("E08000007,DN1,Roads,,,,2022-05-01,2022-04-30,,", "ends_on DATES_CONTRADICT The ends_on 2022-04-30 lies before the starts_on 2022-05-01: correct one of the two.")]
    [InlineData("E08000007,DN1,Roads,,,2022-05-01,,2022-04-30,,", "ends_on DATES_CONTRADICT The ends_on 2022-04-30 lies before the awarded_on 2022-05-01: correct one of the two.")]
    [InlineData("E08000007,DN1,Roads,,,soon,,,,", "awarded_on DATE_UNREADABLE 'soon' is not a date: write it like 2022-04-01.")]
    [InlineData("E08000007,DN1,Roads,,,,,,lots,", "value AMOUNT_UNREADABLE 'lots' is not an amount of money: write it like 1234.56, or leave it empty.")]
    [InlineData("E08000007,DN1,Roads,,,,,,-5,", "value AMOUNT_NEGATIVE The value is -5.00, but a contract is worth 0 or more: correct it, or leave it empty.")]
    [InlineData("E08000007,DN1,Roads,,,,,,,1.2", "social_value_weighting SHARE_OUT_OF_RANGE '1.2' is not a part of a whole: write a number from 0 to 1, like 0.2, or a percentage, like 20%.")]
    [InlineData("E08000007,DN1,Roads,,,,,,,120%", "social_value_weighting SHARE_OUT_OF_RANGE '120%' is not a part of a whole: write a number from 0 to 1, like 0.2, or a percentage, like 20%.")]
    [InlineData("E08000007,DN1,Roads,,,2222-05-01,,,,", "awarded_on DATE_OUT_OF_RANGE The awarded_on 2222-05-01 lies outside 1950 to 2099: correct the year.")]
    public void WrongRow_IsQuarantinedWithTheReason(string row, string expected)
    {
        var report = _rig.ImportText(ImportKind.Contracts, Headings + row + "\n");

        var issue = Assert.Single(report.Issues);
        Assert.Equal(expected, $"{issue.Column} {issue.Code} {issue.Message}");
        Assert.Empty(_rig.All(session => session.Contracts));
    }

    [Fact]
    public void CouncilThatIsNotKnown_IsToldTheTwelve() => Assert.StartsWith(
        "'Leeds' is not one of the councils here: Bolton (E08000001), ",
        Assert.Single(_rig.ImportText(ImportKind.Contracts, Headings + "Leeds,DN1,Roads,,,,,,,\n").Issues).Message,
        StringComparison.Ordinal);

    [Fact]
    public void CouncilOfTheImport_IsTheRowsUnlessTheySayOtherwise()
    {
        var report = _rig.ImportText(ImportKind.Contracts, Headings + ",DN1,Roads,,,,,,,\nE08000002,DN2,Schools,,,,,,,\n", "Stockport");

        Assert.Equal([7], _rig.All(session => session.Contracts).Select(contract => contract.CouncilKey));
        Assert.Equal("The row is of Bury, but the file is imported for Stockport: take the row out, or import the file without naming a council.", Assert.Single(report.Issues).Message);
    }

    [Fact]
    public void SameContractTwiceInOneFile_IsRefusedTheSecondTime()
    {
        var report = _rig.ImportText(ImportKind.Contracts, Headings + "E08000007,DN1,Roads,,,,,,,\nE08000007,DN1,Paths,,,,,,,\n");

        Assert.Equal("ROW_REPEATED The contract DN1 stands in line 2 already: keep one of the two rows.", $"{report.Issues.Single().Code} {report.Issues.Single().Message}");
        Assert.Equal(["Roads"], _rig.All(session => session.Contracts).Select(contract => contract.Title));
    }

    [Fact]
    public void LotsOfARegister_AreContractsOfTheirOwn()
    {
        var report = _rig.ImportText(
            ImportKind.Contracts,
            "Contract Reference,Contract Title,Supplier Company Name,Total Contract Value,Start Date,Current Expiry Date\n"
            + "S1,Clubs,Acorn,10.00,2022-04-01,2023-03-31\nS1,Clubs,Brook,20.00,2022-04-01,2023-03-31\nS1,Clubs,Acorn,10.00,2022-04-01,2023-03-31\nS2,Various clubs,Various,-,TBC,X\n",
            "Salford");

        Assert.Equal(["S1", "S1/2", "S2"], _rig.All(session => session.Contracts).Select(contract => contract.Reference));
        Assert.Equal("The contract S1 stands in line 2 already: keep one of the two rows.", Assert.Single(report.Issues).Message);
        Assert.Equal(2, _rig.All(session => session.ContractSuppliers).Count); // "Various" is nobody
    }

    [Fact]
    public void ContractWithoutReferenceInARegister_IsNamedAfterWhatStaysTheSame()
    {
        const string Register = "Contract Reference,Contract Title,Supplier Company Name,Total Contract Value,Start Date\n";

        var report = _rig.ImportText(ImportKind.Contracts, Register + ",Adult social care,Aspire,29.00,2021-06-01\n,No more is known,,,\n", "Salford");

        Assert.Equal((1, 1), (report.Import.RowsAccepted, report.Import.RowsQuarantined));
        var derived = Assert.Single(Current()).Reference;
        Assert.Matches("^NOREF-[0-9A-F]{8}$", derived);
        var warning = Assert.Single(report.Issues, issue => issue.Code == "REFERENCE_DERIVED");
        Assert.Equal((2, $"The register gives no reference, so the contract is {derived} here, after its title, supplier and start. Once a register gives it one, that takes its place."), (warning.Line, warning.Message));

        _rig.ImportText(ImportKind.Contracts, Register + ",ADULT SOCIAL CARE,Aspire,31.00,01/06/2021\n", "Salford");
        Assert.Equal((derived, new Pounds(31_00)), Current().Select(contract => (contract.Reference, contract.Value!.Value)).Single());
    }

    [Fact]
    public async Task ReferenceThatComesLater_TakesTheDerivedOnesPlace()
    {
        const string Register = "Contract Reference,Contract Title,Supplier Company Name,Total Contract Value,Start Date\n";
        _rig.ImportText(ImportKind.Contracts, Register + ",Adult social care,Aspire,29.00,2021-06-01\n", "Salford");
        var derived = Current().Single().Reference;

        var later = _rig.ImportText(ImportKind.Contracts, Register + "S1490,Adult social care,Aspire,30.00,2021-06-01\n", "Salford").Import;
        Assert.Equal(["S1490"], Current().Select(contract => contract.Reference));

        await _rig.Importer.WithdrawAsync(later.Id, who: null, CancellationToken.None);
        Assert.Equal([derived], Current().Select(contract => contract.Reference));
    }

    [Fact]
    public void PortalsExport_LeavesOutOtherOrganisationsAndReadsTheBrackets()
    {
        var report = _rig.ImportText(
            ImportKind.Contracts,
            "Notice Identifier,Organisation Name,Title,Start Date,Awarded Date,Awarded Value,Supplier [Name|Address|Ref type|Ref Number|Is SME|Is VCSE],Contract start date,Contract end date\n"
            + "N1,Manchester City Council,Roads,01/04/2022,13/03/2022,100,\"[ACORN ,|1 High St|COMPANIES_HOUSE|1234567|Yes|No][Brook|Mill|NONE||No|No]\",02/04/2022,31/03/2023\n"
            + "N2,Leeds City Council,Bins,,13/03/2022,7,,,\n");

        Assert.Equal((1, 0, 1), (report.Import.RowsAccepted, report.Import.RowsQuarantined, report.Import.RowsSkipped));
        Assert.Equal((new Pounds(100_00), new Pounds(107_00)), (report.Import.SumAccepted, report.Import.ControlTotal));
        Assert.Equal(new SkippedRow(3, SkipReason.OtherOrganisation, new Pounds(7_00)), Assert.Single(report.Skipped));
        var contract = Assert.Single(_rig.All(session => session.Contracts));
        Assert.Equal((3, new DateOnly(2022, 3, 13), new DateOnly(2022, 4, 2)), (contract.CouncilKey, contract.AwardedOn, contract.StartsOn));
        Assert.Equal([("ACORN", "01234567"), ("Brook", null)], _rig.All(session => session.Suppliers).Select(supplier => (supplier.Name, supplier.CompanyNumber)));
    }

    [Fact]
    public void RegisterOfOthersAlone_IsRejected() => Assert.Equal(
        "Rejected: all 1 row are of organisations that are not councils here.",
        _rig.ImportText(ImportKind.Contracts, "Notice Identifier,Organisation Name,Title\nN2,Leeds City Council,Bins\n").Verdict);

    private List<Contract> Current() => [.. _rig.All(session => session.Contracts).Where(contract => contract.SupersededBy is null)];

    [SampleFact]
    public void SalfordsRegister_LoadsToThePenny()
    {
        var report = _rig.ImportPath(ImportKind.Contracts, Path.Combine(Repository.Samples!, "contracts", "salford-contracts-register-2022-07.csv"), "Salford");

        Assert.Equal(360, report.Import.RowsRead);
        Assert.Equal(new Pounds(1_598_758_515_62), report.Import.ControlTotal);
        Assert.Equal((355, 5, 0), (report.Import.RowsAccepted, report.Import.RowsQuarantined, report.Import.RowsSkipped));
        Assert.Equal(report.Import.ControlTotal, report.Import.SumAccepted + report.Import.SumQuarantined);
    }

    [SampleFact]
    public void ContractsFinder_LoadsTheCouncilsAmongManyOrganisations()
    {
        var report = _rig.ImportPath(ImportKind.Contracts, Path.Combine(Repository.Samples!, "contracts", "contracts-finder-notices-2020-10.csv"));

        Assert.Equal((380, 1, 379), (report.Import.RowsRead, report.Import.RowsAccepted, report.Import.RowsSkipped));
        Assert.Equal(new Pounds(13_293_475_457_67), report.Import.ControlTotal);
        Assert.Equal(("MANC001-DN475125-88895706", new Pounds(1_245_091_00)), _rig.All(session => session.Contracts).Select(contract => (contract.Reference, contract.Value!.Value)).Single());
    }
}
