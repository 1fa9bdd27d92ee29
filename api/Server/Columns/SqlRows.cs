namespace Analytics.Api.Columns;

/// <summary>The rows of an answer, read once, forwards. The first column is 0; ask <see cref="IsNull"/> first where a value may be missing.</summary>
internal abstract class SqlRows : IDisposable
{
    /// <summary>How many rows are read at once.</summary>
    public const int BlockRows = 2048;

    /// <summary>What stands for NULL among the INTEGERs of a block; no key is.</summary>
    public const int Null = int.MinValue;

    /// <summary>Moves past the next rows, and copies them out column by column.</summary>
    /// <param name="ints">The first columns, INTEGERs, each with room for <see cref="BlockRows"/>.</param>
    /// <param name="longs">Those that follow, BIGINTs; 0 for NULL.</param>
    /// <returns>How many rows they were; 0 after the last.</returns>
    /// <inheritdoc cref="SnapshotDatabase.Query"/>
    public virtual int Read(int[][] ints, long[][] longs)
    {
        var rows = 0;
        for (; rows < BlockRows && Next(); rows++)
        {
            for (var column = 0; column < ints.Length; column++)
                ints[column][rows] = IntOrNull(column) ?? Null;

            for (var column = 0; column < longs.Length; column++)
                longs[column][rows] = LongOrNull(ints.Length + column) ?? 0;
        }

        return rows;
    }

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
