namespace Analytics.Api.Records.Postgres;

/// <summary>PostgreSQL's binary format of rows: a header; for each row the number of its fields, and for each field its length and its bytes; an end. Numbers are big-endian.</summary>
internal static class PostgresCopy
{
    /// <summary>Instead of a length: the field is NULL.</summary>
    public const int Null = -1;

    /// <summary>Instead of a number of fields: no row follows.</summary>
    public const short End = -1;

    /// <summary>The day that its days are counted from, as <see cref="DateOnly.DayNumber"/>.</summary>
    public static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber;

    /// <summary>The signature, no flags, and no extension.</summary>
    public static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
}
