using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Analytics.Api.Records.Sqlite;

/// <inheritdoc />
internal sealed class SqliteSpendLineReader(SqliteTransaction transaction) : SpendLineReader(transaction)
{
    private static readonly string Sql =
        $"SELECT {string.Join(", ", SpendLineTable.Columns)} FROM {SpendLineTable.Name} WHERE {SpendLineTable.Id} BETWEEN ? AND ? ORDER BY {SpendLineTable.Id}";

    private readonly SqliteConnection _connection = transaction.Connection!;

    private protected override string IsAmong => "IN (SELECT value FROM json_each(@ids))";

    private protected override object Among(IEnumerable<long> ids) => JsonSerializer.Serialize(ids);

    private protected override DateOnly Day(DbDataReader reader, int column) => DateOnly.FromDayNumber(reader.GetInt32(column));

    private protected override SpendLineRange OpenRange(long firstId, long lastId)
    {
        var select = new SqliteStatement(_connection, Sql);
        select.Bind(1, firstId);
        select.Bind(2, lastId);
        return new Range(select);
    }

    private sealed class Range(SqliteStatement select) : SpendLineRange
    {
        private bool _isOver;

        public override bool Fill(SpendLineBatch batch)
        {
            batch.Clear();
            while (batch.Count < SpendLineBatch.Capacity && !_isOver)
            {
                if (select.Step())
                    Add(batch);
                else
                    _isOver = true; // a further step would begin again
            }

            return batch.Count > 0;
        }

        public override void Dispose() => select.Dispose();

        private void Add(SpendLineBatch batch)
        {
            batch.Ids.Add(select.Number(0));
            batch.ImportIds.Add((int)select.Number(1));
            batch.CouncilKeys.Add((int)select.Number(2));
            batch.AliasIds.Add((int)select.Number(3));
            batch.PaidOn.Add(DateOnly.FromDayNumber((int)select.Number(4)));
            batch.Pence.Add(select.Number(5));
            Add(batch.IrrecoverableVatPence, 6);
            Add(batch.DirectorateIds, 7);
            Add(batch.CategoryIds, 8);
            Add(batch.Descriptions, 9);
            Add(batch.TransactionNumbers, 10);
            batch.SourceLines.Add((int)select.Number(11));
            Add(batch.ContractReferences, 12);
        }

        private void Add(BatchColumn<long> column, int position)
        {
            if (select.IsNull(position))
                column.AddNull();
            else
                column.Add(select.Number(position));
        }

        private void Add(BatchColumn<int> column, int position)
        {
            if (select.IsNull(position))
                column.AddNull();
            else
                column.Add((int)select.Number(position));
        }

        private void Add(BatchTexts column, int position)
        {
            if (select.IsNull(position))
                column.AddNull();
            else
                column.Add(select.Text(position));
        }
    }
}
