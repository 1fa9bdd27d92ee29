namespace Analytics.Api.Model;

/// <summary>
/// A row that one import brought and a later import may correct. Both stay: the earlier names the row that took its place, and
/// gets its place back when that import is withdrawn. What counts now is the rows that nothing has superseded.
/// </summary>
public abstract class ImportedRecord
{
    /// <summary>Of this version of the record; a correction has its own.</summary>
    public long Id { get; set; }

    public int ImportId { get; set; }

    /// <summary>The line of the file, counted from 1.</summary>
    public int SourceLine { get; set; }

    /// <summary>The <see cref="Id"/> of the row that took this one's place; null while this one counts.</summary>
    public long? SupersededBy { get; set; }
}
