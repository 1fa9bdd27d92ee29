using System.Data.Common;
using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>Reads spend lines: some by their ids, or all of an import in batches, for which every engine has its own fastest way.</summary>
public abstract class SpendLineReader
{
    private static readonly string Select = $"SELECT {string.Join(", ", SpendLineTable.Columns)} FROM {SpendLineTable.Name}";

    private readonly DbTransaction _transaction;

    private protected SpendLineReader(DbTransaction transaction) => _transaction = transaction;

    /// <summary>
    /// The lines whose ids lie between the two, both included, in the order of their ids. One batch is read on another thread while
    /// the one before it is used, so a batch is the caller's until the next is asked for, and meanwhile the session is not.
    /// </summary>
    public IEnumerable<SpendLineBatch> ReadBatches(long firstId, long lastId)
    {
        using var range = OpenRange(firstId, lastId);
        var (current, next) = (new SpendLineBatch(), new SpendLineBatch());
        var filled = FillAsync(next);
        try
        {
            while (filled.GetAwaiter().GetResult())
            {
                (current, next) = (next, current);
                filled = FillAsync(next);
                yield return current;
            }
        }
        finally
        {
            Task.WaitAny(filled); // nobody may read from what is being disposed
        }

        Task<bool> FillAsync(SpendLineBatch batch) => Task.Run(() => range.Fill(batch));
    }

    /// <summary>The lines of some ids, in no particular order; an id that no line has is passed over.</summary>
    public IEnumerable<SpendLine> Read(IEnumerable<long> ids)
    {
        using var command = _transaction.Connection!.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = $"{Select} WHERE {SpendLineTable.Id} {IsAmong}";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@ids";
        parameter.Value = Among(ids);
        command.Parameters.Add(parameter);

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new SpendLine
            {
                Id = reader.GetInt64(0),
                ImportId = reader.GetInt32(1),
                CouncilKey = reader.GetInt32(2),
                AliasId = reader.GetInt32(3),
                PaidOn = Day(reader, 4),
                Amount = new Pounds(reader.GetInt64(5)),
                IrrecoverableVat = reader.IsDBNull(6) ? null : new Pounds(reader.GetInt64(6)),
                DirectorateId = reader.IsDBNull(7) ? null : reader.GetInt32(7),
                CategoryId = reader.IsDBNull(8) ? null : reader.GetInt32(8),
                Description = reader.IsDBNull(9) ? null : reader.GetString(9),
                TransactionNumber = reader.IsDBNull(10) ? null : reader.GetString(10),
                SourceLine = reader.GetInt32(11),
                ContractReference = reader.IsDBNull(12) ? null : reader.GetString(12),
            };
        }
    }

    /// <summary>The condition that a value is one of a list, which is the parameter <c>@ids</c>.</summary>
    private protected abstract string IsAmong { get; }

    /// <summary>The value of that parameter.</summary>
    private protected abstract object Among(IEnumerable<long> ids);

    private protected abstract DateOnly Day(DbDataReader reader, int column);

    /// <summary>Begins to read the lines whose ids lie between the two.</summary>
    private protected abstract SpendLineRange OpenRange(long firstId, long lastId);
}

/// <summary>Lines that are being read in the order of their ids.</summary>
internal abstract class SpendLineRange : IDisposable
{
    /// <summary>Fills a batch with the next lines.</summary>
    /// <returns>Whether there were any.</returns>
    public abstract bool Fill(SpendLineBatch batch);

    public abstract void Dispose();
}
