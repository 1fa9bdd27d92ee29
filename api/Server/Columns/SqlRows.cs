namespace Analytics.Api.Columns;

/// <summary>The rows of an answer, read once, forwards. The first column is 0; ask <see cref="IsNull"/> first where a value may be missing.</summary>
internal abstract class SqlRows : IDisposable
{
    /// <summary>Moves on to the next row.</summary>
    /// <returns>False after the last.</returns>
    /// <inheritdoc cref="SnapshotDatabase.Query"/>
    public abstract bool Next();

    public abstract bool IsNull(int column);

    /// <summary>An INTEGER.</summary>
    public abstract int Int(int column);

    /// <summary>A BIGINT.</summary>
    public abstract long Long(int column);

    /// <summary>A BOOLEAN.</summary>
    public abstract bool Flag(int column);

    /// <summary>A DATE.</summary>
    public abstract DateOnly Day(int column);

    /// <summary>A TIMESTAMP, of unspecified kind.</summary>
    public abstract DateTime Time(int column);

    /// <summary>A VARCHAR.</summary>
    public abstract string Text(int column);

    /// <summary>A BIGINT, DATE or VARCHAR as long, <see cref="DateOnly"/> or string; null where it is NULL.</summary>
    public abstract object? Key(int column);

    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public DateOnly? DayOrNull(int column) => IsNull(column) ? null : Day(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public abstract void Dispose();
}
