using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest;

/// <summary>One file that somebody wants to import.</summary>
public sealed record ImportRequest
{
    public const decimal DefaultMaxBadShare = 0.5m;

    public required ImportKind Kind { get; init; }

    /// <summary>The file's bytes: seekable, read several times, left open.</summary>
    public required Stream Content { get; init; }

    /// <summary>The file's name without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The code, the name or another spelling of the council that published the file; null for kinds that belong to none, and where rows name their council.</summary>
    public string? Council { get; init; }

    /// <summary>How dates such as 03/04/2022 are meant; null to decide it from the file, which is refused where it leaves that open.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Contracts, commitments and delivery only: the day that the file tells the state of; the file's latest date when nobody said.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>The part of a file's rows of data that may be wrong, 0 to 1; a file with more is refused whole.</summary>
    public decimal MaxBadShare { get; init; } = DefaultMaxBadShare;

    /// <summary>Who is importing; null when nobody said.</summary>
    public string? ImportedBy { get; init; }

    /// <summary>Whether everybody may see its rows; else they are the administrator's alone, though every figure counts them.</summary>
    public bool Public { get; init; } = true;

    /// <summary>Whether the file is made up for demonstration.</summary>
    public bool Synthetic { get; init; }

    /// <summary>Whether only to report what would happen, writing nothing.</summary>
    public bool CheckOnly { get; init; }
}

/// <summary>How far an import has come.</summary>
/// <param name="RowsRead">Rows below the headings so far.</param>
/// <param name="Fraction">Part of the file that has been read, 0 to 1.</param>
public readonly record struct ImportProgress(long RowsRead, double Fraction);

/// <summary>The request itself makes no sense, whatever the file holds. The message is a sentence for whoever asked.</summary>
public sealed class ImportRequestException(string message, Exception? innerException = null) : Exception(message, innerException);
