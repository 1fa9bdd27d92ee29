using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace Analytics.Api.Records;

/// <summary>
/// All rows of one table within a session, read as they are iterated and written by statements prepared once.
/// Only one iteration or write at a time; an object's key is the caller's to choose (<see cref="LastKey"/>), which the
/// single writer may, because nobody else can write meanwhile.
/// </summary>
public sealed class RecordSet<T> : IEnumerable<T>, IDisposable
{
    private readonly RecordsConnection _connection;
    private readonly Mapping<T> _mapping;
    private DbCommand? _insert;
    private DbCommand? _update;

    internal RecordSet(RecordsConnection connection, Mapping<T> mapping)
    {
        _connection = connection;
        _mapping = mapping;
    }

    /// <summary>The greatest key in the table; 0 when it is empty.</summary>
    public long LastKey()
    {
        using var command = _connection.CreateCommand(_mapping.LastKey);
        _connection.WaitForTurn();
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public IEnumerator<T> GetEnumerator() => Rows(_mapping.SelectAll, value: null).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The rows whose column has the value, in the order of their keys.</summary>
    /// <param name="column">The name of a column of this table, as the database spells it.</param>
    /// <param name="value">Not null.</param>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public IEnumerable<T> Where(string column, object value) => Rows(_mapping.SelectWhere(column), value);

    public void Insert(T row) => Run(_insert ??= _connection.CreateCommand(_mapping.Insert), _mapping.Write(row));

    /// <summary>Replaces all values of the row that has the same key.</summary>
    public void Update(T row) => Run(_update ??= _connection.CreateCommand(_mapping.Update), _mapping.Write(row));

    public void Delete(T row) => Execute(_mapping.Delete, _mapping.Write(row)[0]);

    public void DeleteAll() => Execute(_mapping.DeleteAll);

    internal string Table => _mapping.Table;

    internal IEnumerable<T> Rows(string condition) => Rows($"{_mapping.Select} WHERE {condition} ORDER BY \"{_mapping.Columns[0]}\"", value: null);

    /// <summary>Runs statements of our own, with the values as their parameters <c>@p0</c>, <c>@p1</c> …</summary>
    /// <returns>How many rows they changed.</returns>
    internal int Execute(string sql, params object?[] values)
    {
        using var command = _connection.CreateCommand(sql);
        return Run(command, values);
    }

    public void Dispose()
    {
        _insert?.Dispose();
        _update?.Dispose();
    }

    private int Run(DbCommand command, object?[] values)
    {
        if (command.Parameters.Count != values.Length)
            Prepare(command, values.Length);
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = _connection.Parameter(values[i]);
        _connection.WaitForTurn();
        return command.ExecuteNonQuery();
    }

    private void Prepare(DbCommand command, int parameters)
    {
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
            command.Parameters.Add(parameter);
        }

        _connection.Prepare(command);
    }

    private IEnumerable<T> Rows(string sql, object? value)
    {
        using var command = _connection.CreateCommand(sql);
        if (value is not null)
        {
            Prepare(command, parameters: 1);
            command.Parameters[0].Value = _connection.Parameter(value);
        }

        _connection.WaitForTurn();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return _mapping.Read(reader);
    }
}
