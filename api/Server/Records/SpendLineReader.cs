using System.Data.Common;
using System.Text.Json;
using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>Reads spend lines one after another, without holding more than one.</summary>
public sealed class SpendLineReader
{
    private static readonly string Select = $"SELECT {string.Join(", ", SpendLineTable.Columns)} FROM {SpendLineTable.Name}";
    private static readonly string SelectRange = $"{Select} WHERE {SpendLineTable.Id} BETWEEN @first AND @last ORDER BY {SpendLineTable.Id}";
    private static readonly string SelectSome = $"{Select} WHERE {SpendLineTable.Id} IN (SELECT value FROM json_each(@ids))";

    private readonly DbTransaction _transaction;

    internal SpendLineReader(DbTransaction transaction) => _transaction = transaction;

    /// <summary>The lines whose ids lie between the two, both included, in the order of their ids.</summary>
    public IEnumerable<SpendLine> Read(long firstId, long lastId) => Rows(SelectRange, ("@first", firstId), ("@last", lastId));

    /// <summary>The lines of some ids, in no particular order; an id that no line has is passed over.</summary>
    public IEnumerable<SpendLine> Read(IEnumerable<long> ids) => Rows(SelectSome, ("@ids", JsonSerializer.Serialize(ids)));

    private IEnumerable<SpendLine> Rows(string sql, params (string Name, object Value)[] values)
    {
        using var command = _transaction.Connection!.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
            Add(command, name, value);

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new SpendLine
            {
                Id = reader.GetInt64(0),
                ImportId = reader.GetInt32(1),
                CouncilKey = reader.GetInt32(2),
                AliasId = reader.GetInt32(3),
                PaidOn = DateOnly.FromDayNumber(reader.GetInt32(4)),
                Amount = new Pounds(reader.GetInt64(5)),
                IrrecoverableVat = reader.IsDBNull(6) ? null : new Pounds(reader.GetInt64(6)),
                DirectorateId = reader.IsDBNull(7) ? null : reader.GetInt32(7),
                CategoryId = reader.IsDBNull(8) ? null : reader.GetInt32(8),
                Description = reader.IsDBNull(9) ? null : reader.GetString(9),
                TransactionNumber = reader.IsDBNull(10) ? null : reader.GetString(10),
                SourceLine = reader.GetInt32(11),
            };
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
