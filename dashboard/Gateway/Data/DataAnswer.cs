namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Data.graphql</c> is asked with.</summary>
/// <param name="Imports">How many, the newest first.</param>
public sealed record DataVariables(int Imports);

/// <summary>What <c>Data.graphql</c> brings back.</summary>
/// <param name="DataVersions">The latest first.</param>
public sealed record DataAnswer(IReadOnlyList<CouncilName> Councils, PublishedData DataVersion, IReadOnlyList<PublishedData> DataVersions, IReadOnlyList<ImportedFile> Imports)
{
    public static readonly Document<DataVariables, DataAnswer> Document = new("Data");
}

public sealed record CouncilName(string Code, string Name);

/// <summary>A publication, with how much it holds.</summary>
/// <param name="Coverage">What each council's files cover; asked of the one that is shown now.</param>
public sealed record PublishedData(
    string Id,
    int Sequence,
    DateTimeOffset PublishedAt,
    DateOnly AsAt,
    DateOnly? CoversFrom,
    DateOnly? CoversTo,
    string? Note,
    long SpendLines,
    long Contracts,
    IReadOnlyList<CoveredDays>? Coverage = null)
{
    public DataVersion Version => new(Id, Sequence, PublishedAt, AsAt, CoversFrom, CoversTo, Note);
}

/// <summary>Days without a gap that a council's files of one kind cover, both included.</summary>
public sealed record CoveredDays(CouncilName Council, ImportKind Kind, DateOnly From, DateOnly To);

/// <summary>One file that was offered.</summary>
/// <param name="Council">Null for files that belong to none.</param>
/// <param name="SumAccepted">In pounds; null for kinds without money.</param>
/// <param name="Public">Whether everybody may see its rows; else the administrator alone knows of it.</param>
public sealed record ImportedFile(
    string Id,
    ImportKind Kind,
    string FileName,
    DateTimeOffset ImportedAt,
    ImportState State,
    bool Public,
    long RowsAccepted,
    long RowsQuarantined,
    NameOnly? Council = null,
    string? ImportedBy = null,
    DateOnly? CoversFrom = null,
    DateOnly? CoversTo = null,
    decimal? SumAccepted = null);

public sealed record NameOnly(string Name);

/// <summary>The account of one file, as the door for files gives it: rows read = accepted + quarantined + skipped.</summary>
/// <param name="Columns">How its headings were understood; null where the file could not be read.</param>
/// <param name="FirstRows">The first rows of data, in the order of the columns.</param>
/// <param name="DataVersion">The publication that has it; null for a check and for a file that was refused.</param>
public sealed record ImportReport(
    string Id,
    ImportKind Kind,
    string FileName,
    ImportState State,
    string Verdict,
    long RowsRead,
    long RowsAccepted,
    long RowsQuarantined,
    long RowsSkipped,
    IReadOnlyList<ImportIssue> Issues,
    CouncilName? Council = null,
    decimal? SumAccepted = null,
    decimal? SumQuarantined = null,
    decimal? ControlTotal = null,
    IReadOnlyList<RecognisedColumn>? Columns = null,
    IReadOnlyList<IReadOnlyList<string>>? FirstRows = null,
    string? DataVersion = null);

/// <summary>One column that was recognised.</summary>
/// <param name="Field">What it means.</param>
/// <param name="Heading">As printed.</param>
public sealed record RecognisedColumn(string Field, string Heading);

/// <summary>What is wrong with one cell, or with a row or the file as a whole when no column is named.</summary>
public sealed record ImportIssue(int Line, string Code, string Message, string? Column = null, string? Value = null);

/// <summary>The API's word for why it did not do what was asked (RFC 9457).</summary>
public sealed record ProblemDetails(string? Title = null, string? Detail = null);
