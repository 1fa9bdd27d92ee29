using Analytics.SeedData.Files;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.Spend;

/// <summary>The formats that councils publish in, as different as the real ones; some councils changed theirs on the way.</summary>
internal static class LedgerFormats
{
    private static readonly string[] PeopleAndPlaces = ["People - Adults", "People - Children", "Places", "Resources", "Places", "Population Health"];

    private static readonly string[] Groups =
        ["Adult Social Care", "Children's Services", "Neighbourhoods", "Corporate Core", "Strategic Housing", "Public Health"];

    /// <summary>The columns that the Local Government Association recommends.</summary>
    private static readonly LedgerFormat Recommended = new(
        ("Body Name", Column.Body),
        ("Payment Date", Column.Date),
        ("Transaction Number", Column.Transaction),
        ("Net Amount", Column.Net),
        ("Irrecoverable VAT", Column.IrrecoverableVat),
        ("Supplier Name", Column.Supplier),
        ("Directorate", Column.Directorate),
        ("Expenditure Category", Column.Category),
        ("Purpose", Column.Description));

    private static readonly LedgerFormat ServiceArea = new(
        ("Body Name", Column.Body),
        ("Service Area", Column.Directorate),
        ("Expenses Type", Column.Category),
        ("Invoice Payment Date", Column.Date),
        ("Transaction Number", Column.Transaction),
        ("Net Amount", Column.Net),
        ("Supplier Name", Column.Supplier))
    { Redaction = "Redacted Personal Information", Directorates = Groups, FirstTransaction = 5_100_000 };

    private static readonly LedgerFormat GrossAndNet = new(
        ("Authority Name", Column.Body),
        ("Date of Payment", Column.Date),
        ("DocumentNo", Column.Transaction),
        ("Gross", Column.Gross),
        ("VAT", Column.Vat),
        ("Net", Column.Net),
        ("Vendor Name", Column.Supplier),
        ("Service Area", Column.Directorate),
        ("GL Description", Column.Category))
    { Redaction = "REDACTED", Directorates = PeopleAndPlaces, FirstTransaction = 1_600_000 };

    private static readonly LedgerFormat Beneficiary = new(
        ("OrganisationLabel", Column.Body),
        ("EffectiveDate", Column.MonthEnd),
        ("OrganisationalUnit", Column.Directorate),
        ("BeneficiaryName", Column.Supplier),
        ("PaymentDate", Column.Date),
        ("TransactionNumber", Column.Transaction),
        ("Amount", Column.Net),
        ("IrrecoverableVATAmount", Column.IrrecoverableVat),
        ("Purpose", Column.Description),
        ("ProclassLabel", Column.Category),
        ("VATRegistrationNumber", Column.VatNumber))
    { Dates = DateStyle.Iso, Spelling = Spelling.Cut };

    private static readonly LedgerFormat Short = new(
        ("Supplier Name", Column.Supplier),
        ("Pay Date", Column.Date),
        ("TransNo", Column.Transaction),
        ("Directorate", Column.Directorate),
        ("Account Description", Column.Category),
        ("Amount (£)", Column.Net))
    { Encoding = CsvFile.Windows1252, Money = MoneyStyle.Grouped, Redaction = "REDACTED PERSONAL DATA" };

    private static readonly LedgerFormat WithVatNumber = new(
        ("Directorate", Column.Directorate),
        ("Supplier Name", Column.Supplier),
        ("Vat Reg No", Column.VatNumber),
        ("Date", Column.Date),
        ("Transaction Number", Column.Transaction),
        ("Amount", Column.Net),
        ("Expense Type", Column.Category),
        ("Description", Column.Description))
    { Spelling = Spelling.OtherForm, Redaction = "Redacted Personal Data" };

    /// <summary>The format of a council's file.</summary>
    /// <param name="council">Its ONS code.</param>
    /// <param name="year">The calendar year in which the financial year begins.</param>
    public static LedgerFormat Of(string council, int year) => council switch
    {
        Councils.Bolton => Recommended with { Spelling = Spelling.Capitals, Redaction = "REDACTED" },
        Councils.Bury when year < 2021 => Short with { Money = MoneyStyle.Brackets },
        Councils.Bury => Recommended with { Dates = DateStyle.Iso, Directorates = PeopleAndPlaces },
        Councils.Manchester when year < 2021 =>
            ServiceArea with { Encoding = CsvFile.Windows1252, Dates = DateStyle.Dotted, Money = MoneyStyle.PoundSign },
        Councils.Manchester => ServiceArea with { Dates = DateStyle.Iso },
        Councils.Oldham => Short with { Money = MoneyStyle.Plain, Spelling = Spelling.Capitals },
        Councils.Rochdale when year == 2019 => WithVatNumber with { Spelling = Spelling.Cut, Dates = DateStyle.Dotted },
        Councils.Rochdale => WithVatNumber with { Spelling = Spelling.Registered, Directorates = PeopleAndPlaces },
        Councils.Salford => GrossAndNet,
        Councils.Stockport when year == 2019 => WithVatNumber with { Encoding = CsvFile.Windows1252, Money = MoneyStyle.PoundSign },
        Councils.Stockport => WithVatNumber,
        Councils.Tameside => Recommended with { Encoding = CsvFile.Utf8WithMark, Directorates = Groups },
        Councils.Trafford => Beneficiary,
        Councils.Wigan => Short with { Directorates = PeopleAndPlaces },
        Councils.Knowsley when year < 2022 => GrossAndNet with { Spelling = Spelling.Capitals, Dates = DateStyle.Dotted },
        Councils.Knowsley => GrossAndNet with { Dates = DateStyle.Iso },
        Councils.StHelens => Recommended with { Spelling = Spelling.OtherForm, Money = MoneyStyle.Grouped },
        _ => throw new ArgumentOutOfRangeException(nameof(council), council, "No council of the story has this code."),
    };
}
