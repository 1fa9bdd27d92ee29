using static System.FormattableString;

namespace Analytics.DuckDb;

/// <summary>
/// Fills a table, by row (<see cref="Append{T}(T)"/>, <see cref="EndRow"/>) or faster by column (<see cref="Write{T}"/>, <see cref="EndRows"/>).
/// Values go straight into the engine's memory; they must have exactly the type of their column.
/// </summary>
/// <remarks>
/// The rows belong to the transaction: its commit flushes them and keeps all, its end without commit keeps none. An appender that is disposed with
/// rows not yet flushed drops them, and the transaction will then not commit. After an error of the engine only disposing is left.
/// The engine stores rows on several threads, so more than <see cref="BatchRows"/> of them may lie in another order than they were appended in.
/// </remarks>
public sealed class DuckDbAppender : IDisposable
{
    /// <summary>The most rows that one <see cref="EndRows"/> can take.</summary>
    public const int BatchRows = 2048;

    private readonly DuckDbTransaction _transaction;
    private readonly AppenderTarget _target;
    private readonly AppenderColumn[] _columns;
    private readonly bool[] _written;
    private int _rows;
    private int _column;
    private int _batch = -1;
    private long _sent;
    private bool _flushed = true;

    internal DuckDbAppender(DuckDbTransaction transaction, AppenderTarget target, AppenderColumn[] columns)
    {
        _transaction = transaction;
        _target = target;
        _columns = columns;
        _written = new bool[columns.Length];
        _target.Attach(columns);
    }

    /// <summary>Rows ended so far.</summary>
    public long RowCount => _sent + _rows;

    internal bool HasUnflushedRows => !_flushed || _column > 0 || _batch >= 0;

    /// <summary>Appends the next value of the row: a whole or floating number, <c>bool</c>, <c>decimal</c>, <c>DateOnly</c> or <c>DateTime</c>.</summary>
    /// <exception cref="InvalidOperationException">The column has another type, or the row has all its values.</exception>
    /// <exception cref="OverflowException">A decimal has more digits than its column.</exception>
    public void Append<T>(T value)
        where T : unmanaged
    {
        NextColumn().Set(_rows, value);
        _column++;
    }

    /// <summary>Appends a value, or NULL.</summary>
    /// <inheritdoc cref="Append{T}(T)"/>
    public void Append<T>(T? value)
        where T : unmanaged
    {
        if (value is { } known)
            Append(known);
        else
            AppendNull();
    }

    /// <summary>Appends text, or NULL.</summary>
    /// <exception cref="ArgumentException">The text has a NUL character or half a surrogate pair, or is longer than 16 MiB. Another value may follow in its place.</exception>
    /// <inheritdoc cref="Append{T}(T)"/>
    public void Append(string? value)
    {
        if (value is null)
        {
            AppendNull();
            return;
        }

        NextColumn().SetText(_rows, value);
        _column++;
    }

    /// <summary>Appends NULL.</summary>
    /// <exception cref="InvalidOperationException">The row has all its values.</exception>
    public void AppendNull()
    {
        NextColumn().SetNull(_rows);
        _column++;
    }

    /// <summary>Ends a row.</summary>
    /// <exception cref="InvalidOperationException">Values are missing.</exception>
    /// <exception cref="DuckDbException">The engine refuses rows that were sent to it, this one or earlier ones.</exception>
    public void EndRow()
    {
        if (_column < _columns.Length)
            throw new InvalidOperationException(Invariant($"Row {RowCount + 1} has {_column} of {_columns.Length} values; '{_columns[_column].Name}' is next."));

        _column = 0;
        Advance(1);
    }

    /// <summary>Writes the values of one column for a batch of rows. Every column is to get equally many, in any order, before <see cref="EndRows"/>; written again, it is replaced.</summary>
    /// <param name="column">The column's place among those given to <see cref="DuckDbTransaction.OpenAppender"/>, from 0.</param>
    /// <param name="values">One value a row, at most <see cref="BatchRows"/>.</param>
    /// <param name="isNull">Which rows are NULL; empty when none is.</param>
    /// <exception cref="ArgumentException">Too many values, or not as many as the batch has.</exception>
    /// <inheritdoc cref="Append{T}(T)"/>
    public void Write<T>(int column, ReadOnlySpan<T> values, ReadOnlySpan<bool> isNull = default)
        where T : unmanaged
    {
        var target = BatchColumn(column, values.Length);
        RequireMarks(target, values.Length, isNull);
        target.SetMany(_rows, values);
        for (var row = 0; row < isNull.Length; row++)
        {
            if (isNull[row])
                target.SetNull(_rows + row);
        }

        _written[column] = true;
    }

    /// <summary>Writes the texts of one column for a batch of rows; null is NULL.</summary>
    /// <inheritdoc cref="Write{T}"/>
    public void Write(int column, ReadOnlySpan<string?> values)
    {
        var target = BatchColumn(column, values.Length);
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is { } text)
                target.SetText(_rows + row, text);
            else
                target.SetNull(_rows + row);
        }

        _written[column] = true;
    }

    /// <summary>Writes the texts of one column for a batch of rows, as UTF-8 all in a row.</summary>
    /// <param name="column">The column's place among those given to <see cref="DuckDbTransaction.OpenAppender"/>, from 0.</param>
    /// <param name="utf8">The bytes of all texts, one text behind the other.</param>
    /// <param name="ends">Where in the bytes each text ends, at most <see cref="BatchRows"/>; the next begins there.</param>
    /// <param name="isNull">Which rows are NULL; empty when none is.</param>
    /// <exception cref="ArgumentException">Too many texts, or not as many as the batch has; or a text is not valid UTF-8, has a NUL character or is longer than 16 MiB.</exception>
    /// <inheritdoc cref="Append{T}(T)"/>
    public void Write(int column, ReadOnlySpan<byte> utf8, ReadOnlySpan<int> ends, ReadOnlySpan<bool> isNull = default)
    {
        var target = BatchColumn(column, ends.Length);
        RequireMarks(target, ends.Length, isNull);
        for (var (row, start) = (0, 0); row < ends.Length; start = ends[row++])
        {
            if (isNull.Length > 0 && isNull[row])
                target.SetNull(_rows + row);
            else
                target.SetText(_rows + row, utf8[start..ends[row]]);
        }

        _written[column] = true;
    }

    /// <summary>Ends the batch of rows that were written by column.</summary>
    /// <exception cref="InvalidOperationException">A column is missing.</exception>
    /// <exception cref="DuckDbException">The engine refuses rows that were sent to it.</exception>
    public void EndRows()
    {
        if (_written.IndexOf(false) is var missing and >= 0)
            throw new InvalidOperationException($"The batch has no values for column '{_columns[missing].Name}'.");

        var rows = _batch;
        _batch = -1;
        _written.AsSpan().Clear();
        Advance(rows);
    }

    /// <summary>Hands all ended rows to the engine, which checks them. They are still the transaction's to keep or undo.</summary>
    /// <exception cref="DuckDbException">A constraint is broken, or there is no memory; nothing of the transaction will be kept.</exception>
    /// <exception cref="InvalidOperationException">A row or a batch has not been ended.</exception>
    public void Flush()
    {
        if (_column > 0 || _batch >= 0)
            throw new InvalidOperationException(Invariant($"Row {RowCount + 1} is begun and not ended."));

        Send();
        _target.Flush();
        _flushed = true;
    }

    public void Dispose()
    {
        _transaction.Leave(this);
        _target.Dispose();
    }

    private static void RequireMarks(AppenderColumn target, int values, ReadOnlySpan<bool> isNull)
    {
        if (isNull.Length != 0 && isNull.Length != values)
            throw new ArgumentException(Invariant($"Column '{target.Name}' got {values} values and {isNull.Length} marks for NULL."), nameof(isNull));
    }

    private AppenderColumn NextColumn()
    {
        if (_batch >= 0)
            throw new InvalidOperationException("A batch of columns is begun. End it before a row is appended.");
        if (_column == _columns.Length)
            throw new InvalidOperationException(Invariant($"Row {RowCount + 1} has all its {_columns.Length} values. End it first."));

        _target.RequireOpen();
        return _columns[_column];
    }

    private AppenderColumn BatchColumn(int column, int rows)
    {
        _target.RequireOpen();
        if (_column > 0)
            throw new InvalidOperationException(Invariant($"Row {RowCount + 1} is begun. End it before a batch of columns is written."));

        var name = _columns[column].Name;
        if (rows > BatchRows)
            throw new ArgumentException(Invariant($"Column '{name}' got {rows} values. At most {BatchRows} fit into a batch."), nameof(rows));
        if (_batch >= 0 && _batch != rows)
            throw new ArgumentException(Invariant($"Column '{name}' got {rows} values where the batch has {_batch}."), nameof(rows));

        if (_batch < 0 && _rows + rows > BatchRows)
            Send();
        _batch = rows;
        _columns[column].SetNotNull(_rows, rows);
        return _columns[column];
    }

    private void Advance(int rows)
    {
        _rows += rows;
        _flushed = false;
        if (_rows == BatchRows)
            Send();
    }

    private void Send()
    {
        _target.Send(_rows, _columns);
        _sent += _rows;
        _rows = 0;
    }
}
