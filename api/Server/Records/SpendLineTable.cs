namespace Analytics.Api.Records;

/// <summary>
/// The one table that EF Core does not know: millions of rows, written and read by prepared statements, in the order
/// of their ids. It has no second index, and no foreign keys: each would cost a look-up for every line, and deleting
/// what lines point at would read the whole table. The only writer takes its keys from rows of the same transaction.
/// Days in SQLite are whole numbers (<see cref="DateOnly.DayNumber"/>; <c>date(1721425.5 + paid_on)</c> shows one),
/// because reading them as text was a third of the time of reading a line.
/// </summary>
internal static class SpendLineTable
{
    public const string Name = "spend_line";
    public const string Id = "id";
    public const string ImportId = "import_id";
    public const string CouncilKey = "council_key";
    public const string AliasId = "alias_id";
    public const string PaidOn = "paid_on";
    public const string AmountPence = "amount_pence";
    public const string IrrecoverableVatPence = "irrecoverable_vat_pence";
    public const string DirectorateId = "directorate_id";
    public const string CategoryId = "category_id";
    public const string Description = "description";
    public const string TransactionNumber = "transaction_number";
    public const string SourceLine = "source_line";
    public const string ContractReference = "contract_reference";

    /// <summary>All columns, in the order in which both statements name them.</summary>
    public static readonly string[] Columns =
    [
        Id, ImportId, CouncilKey, AliasId, PaidOn, AmountPence, IrrecoverableVatPence, DirectorateId, CategoryId, Description, TransactionNumber, SourceLine,
        ContractReference,
    ];
}
