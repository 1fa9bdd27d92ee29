using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Kinds;

/// <summary>Headings and shapes that British public bodies publish, with coined suppliers and made-up numbers: all are read without anybody mapping a column.</summary>
public sealed class SpendShapesTests : IDisposable
{
    private readonly ImportRig _rig = new();

    public static TheoryData<string, string> Shapes() => new()
    {
        { "Bolton", "Authority,Service Area,Description,Payment,Amount,Supplier\nA MBC,Adult Services,Residential,03-Apr-23,\"£1,000.00\",Acorn Paving\nA MBC,Schools,Books,28-Apr-23,£234.50,Brook Timber\n" },
        { "Oldham", "Portfolio,Directorate,Division,Service Area,Type of Expenditure,Payment Date,Amount (£),Supplier\nP,D,V,S,Works,03/04/2023,1000,Acorn Paving\nP,D,V,S,Works,28/04/2023,234.5,Brook Timber\n" },
        { "Doncaster", "Date,Transaction Number,Directorate,Local Authority Dept,Merchant Category,Summary of Purpose of Expenditure 1,Summary of Purpose of Expenditure 2,Beneficiary,Total\n03/04/2023,48,Place,ROADS   ,SERVICES,FOSTERING,PUBLICITY,Acorn Paving,\"1,000.00\"\n28/04/2023,49,Place,ROADS   ,SERVICES,FOSTERING,PUBLICITY,Brook Timber,234.50\n" },
        { "Calderdale", "Body,Organisation Name,Date,Internal Ref Number,Net Amount,Irrecoverable VAT,Supplier (Beneficiary) Name,Registered Company Number,Charity Number,Supplier ID,VAT Reg,Expense Area,Procurement Classification,Expense Code,Purpose of Spend (Summary)\nx,A MBC,03/04/2023,7,1000.00,0,Acorn Paving,,,11,,Roads,Works,2001,Paving\nx,A MBC,28/04/2023,8,234.50,0,Brook Timber,,,12,,Roads,Works,2001,Timber\n" },
        { "North Tyneside", "Body Name,Service Category Label,Transaction Date,Transaction Number,Net Amount £,Approved Supplier (Beneficiary) Name\nA MBC,Roads,03/04/2023,7,1000.00,Acorn Paving\nA MBC,Roads,28/04/2023,8,234.50,Brook Timber\n" },
        { "East Midlands", "Body Name,Body,Service Area Categorisation,Responsible Unit,Expense Type,Posting Date,Amount,Name of Supplier,Transaction number\nA CA,x,Transport,Buses,Fuel,03/04/2023,1000.00,Acorn Paving,7\nA CA,x,Transport,Buses,Fuel,28/04/2023,234.50,Brook Timber,8\n" },
        { "Cannock Chase", "Service_Area_Categorisation,Service_Division_Categorisation,Responsible_Unit,Expenses_Type,Detailed_Expenses_Type,Expense_Code,Narrative,Date,Transaction_Number,SumOfAmount_Inc_VAT,SumOfAmount_Exc_VAT,Capital_Revenue,Supplier_Name,Supplier_ID,Contract_ID\nA,B,C,D,E,1,n,03/04/2023,7,1200.00,1000.00,R,Acorn Paving,11,\nA,B,C,D,E,1,n,28/04/2023,8,281.40,234.50,R,Brook Timber,12,\n" },
        { "Eden", "Body,Body name,Date,Transaction Number,Amount,Supplier,Supplier ID,Expense Area,Expense Type,Expense code,Extended Description\nx,A DC,03/04/2023,7,1000.00,Acorn Paving,11,Roads,Works,0042,Paving\nx,A DC,28/04/2023,8,234.50,Brook Timber,12,Roads,Works,0042,Timber\n" },
        { "East Cambridgeshire", "Body name,Transaction date,Supplier (beneficiary),Transaction number,Net amount,Irrecoverable VAT,Department or service where expenditure occurred,Procurement category,CIPFA expenditure code,Purpose of expenditure (narrative),Card transaction\nA DC,03/04/2023,Acorn Paving,7,1000.00,0.00,Roads,Works,42,Paving,N\nA DC,28/04/2023,Brook Timber,8,234.50,0.00,Roads,Works,42,Timber,N\n" },
        { "Durham", "Service area,Service division,Expense type,Expense code,Detailed expense type,Payment date,Transaction number,Amount Exc VAT,Supplier name\nA,B,C,1,D,03/04/2023,7,1000.00,Acorn Paving\nA,B,C,1,D,28/04/2023,8,234.50,Brook Timber\n" },
        { "Derbyshire", "Body name,Body,Service area categorisation,Responsible unit,Expenses type,Date,Transaction number,Amount,Supplier name\nA CC,x,B,C,D,03/04/2023,7,1000.00,Acorn Paving\nA CC,x,B,C,D,28/04/2023,8,234.50,Brook Timber\n" },
        { "Taunton Deane", "Theme,Body,Company,Service Area Org,Service Division Org,Responsible Unit,Expense Type,Detailed Expense Typ,Expense Code,Narrative,Payment Date,Transaction Number,Amount,Capital/Revenue,Supplier Name,Contract ID,Commitment,Cost Centre\nT,x,1,A,B,C,D,E,1,n,03/04/2023,7,1000.00,R,Acorn Paving,,,CC\nT,x,1,A,B,C,D,E,1,n,28/04/2023,8,234.50,R,Brook Timber,,,CC\n" },
        { "North Kesteven", "Cost centre,Creditor name,Date,Detail Description,Fund,Ledger code,Name ID,Total\nA,Acorn Paving,03/04/2023,Paving,Revenue,1,32UE,1000.00\nA,Brook Timber,28/04/2023,Timber,Revenue,1,32UE,234.50\n" },
        { "Liverpool", "org_short_name,beneficiary_name,company_number,charity_number,payment_date,amount\nA CC,Acorn Paving,,,2023-04-03,1000.0\nA CC,Brook Timber,,,2023-04-28,234.5\n" },
        { "London", "Vendor ID,Vendor Name,Cost Element,Expenditure Account Code Description,SAP Document No,Amount £,Clearing Date\n11,Acorn Paving,42,Works,7,\" 1,000.00 \",03 Apr 2023\n12,Brook Timber,42,Works,8, 234.50 ,28 Apr 2023\n" },
        { "Devon", "Body,Name of Body,Date,Transaction number,Amount,Supplier name,Supplier ID,VAT reg no,Expense area,Expense type,Expense code,Costcuk,Creditor type\nx,A CC,2023-04-03 00:00:00,7,1000.00,Acorn Paving,11,,Roads,Works,1,c,LTD\nx,A CC,2023-04-28 00:00:00,8,234.50,Brook Timber,12,,Roads,Works,1,c,LTD\n" },
        { "Warwickshire", "*setdefault client=L1\n,Direct(T),Headserv(T),Account,Account(T),Ap/Ar ID,Ap/Ar ID(T),Trans No,Amount,Pay date,,,\n,A,B,1,Works,11,Acorn Paving,7,\"1,000.00\",03/04/2023,,,\n,A,B,1,Works,12,Brook Timber,8,234.50,28/04/2023,,,\n" },
        { "Departments", "Department family,Entity,Date,Expense type,Expense area,Supplier,Transaction number,Amount in Sterling,Description,Supplier Postcode,Supplier Type\nD,E,03/04/2023,Works,Roads,Acorn Paving,7,1000.00,Paving,SK1 1AA,SME\nD,E,28/04/2023,Works,Roads,Brook Timber,8,234.50,Timber,SK1 1AA,SME\n" },
        { "York", "PaymentDate,Supplier,ServiceArea,Description,AmountPaid,InvoiceNumber\n03/04/2023,Acorn Paving,Roads,Paving,1000.00,A7\n28/04/2023,Brook Timber,Roads,Timber,234.50,A8\n" },
        { "a report's own words", "Payment Run Dt;Payee / Vendor;Supplier No;Doc Ref;Value excl. VAT (£);VAT (£);Value incl. VAT (£);Dept\n03/04/2023;Acorn Paving;11;7;1000.00;200.00;1200.00;Roads\n28/04/2023;Brook Timber;12;8;234.50;46.90;281.40;Roads\n" },
        { "no headings at all", "A MBC,03/04/2023,Acorn Paving Ltd,70001,1000.00,Roads\nA MBC,28/04/2023,Brook Timber Limited,70002,234.50,Schools\n" },
        { "two rows of headings", "Payments over £500,,,\nSupplier,Payment,Net,Service\nName,Date,Amount (£),Area\nAcorn Paving,03/04/2023,1000.00,Roads\nBrook Timber,28/04/2023,234.50,Roads\n" },
        { "pages with footers", "Supplier Name,Payment Date,Net Amount,Description\nAcorn Paving,03/04/2023,600.00,a\n,,,\nPage 1 of 2,,,\n------,------,------,------\nSupplier Name,Payment Date,Net Amount,Description\nAcorn Paving,04/04/2023,400.00,b\n,,1000.00,\nBrook Timber,28/04/2023,234.50,c\n,,1234.50,Report total\n,,,End of report\n" },
    };

    public void Dispose() => _rig.Dispose();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void PublishedShape_IsReadWithoutAMapping(string publisher, string text)
    {
        var report = _rig.ImportText(ImportKind.Spend, text, "Bury");

        Assert.True(report.Import.State == ImportState.Accepted, $"{publisher}: {report.Verdict}");
        Assert.Equal(new Pounds(1234_50), report.Import.SumAccepted);
        Assert.Equal((new DateOnly(2023, 4, 3), new DateOnly(2023, 4, 28)), (report.Import.CoversFrom, report.Import.CoversTo));
        Assert.Equal(
            ["Acorn Paving", "Brook Timber"],
            _rig.All(session => session.Aliases).Select(alias => alias.Name.Replace(" Ltd", "", StringComparison.Ordinal).Replace(" Limited", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void NoColumnOfDates_IsRefusedByName()
    {
        var report = _rig.ImportText(ImportKind.Spend, "Account,CostC,Amount,Service,Supplier\nWorks,1,1000.00,Roads,Acorn Paving\n", "Bury");

        Assert.Equal(
            "Rejected: Line 1 has the headings Account, CostC, Amount, Service, Supplier, but none that means 'Payment Date': rename the right column, or add it.",
            report.Verdict);
    }

    [Fact]
    public void NoHeadingsAndTwoColumnsOfMoney_AreRefusedWithWhatWasSeen()
    {
        var report = _rig.ImportText(ImportKind.Spend, "03/04/2023,Acorn Paving Ltd,1000.00,1200.00\n28/04/2023,Brook Timber Ltd,234.50,281.40\n", "Bury");

        Assert.Equal(
            "Rejected: The file has no headings, and its columns do not tell what they are: column 3 and column 4 could each be the Net Amount. Put a line of headings above them.",
            report.Verdict);
    }

    [Fact]
    public void TotalsByTheirSum_AreSkippedAndListed()
    {
        var report = _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount,Area\nAcorn Paving,13/04/2023,1.00,Roads\nBrook Timber,14/04/2023,2.00,Roads\nRoads,,3.00,\nCalder Homes,15/04/2023,4.00,Parks\nDunham Taxis,16/04/2023,5.00,Parks\nParks,,9.00,\nAll,,12.00,\n", "Bury");

        Assert.Equal([(4, new Pounds(3_00)), (7, new Pounds(9_00)), (8, new Pounds(12_00))], report.Skipped.Select(row => (row.Line, row.Amount!.Value)));
        Assert.Equal(new Pounds(12_00), report.Import.SumAccepted);
        Assert.Equal(0, report.Import.RowsQuarantined);
    }

    [Fact]
    public void LineWithoutASupplier_IsNoTotalUnlessItIsTheSum()
    {
        var report = _rig.ImportText(ImportKind.Spend, "Supplier,Date,Amount\nAcorn Paving,13/04/2023,1.00\nBrook Timber,14/04/2023,2.00\n,15/04/2023,4.00\n", "Bury");

        Assert.Equal((2L, 1L), (report.Import.RowsAccepted, report.Import.RowsQuarantined));
    }
}
