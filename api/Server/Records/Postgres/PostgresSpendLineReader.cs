using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Analytics.Api.Records.Postgres;

/// <inheritdoc />
internal sealed class PostgresSpendLineReader(NpgsqlTransaction transaction) : SpendLineReader(transaction)
{
    private protected override string IsAmong => "= ANY(@ids)";

    private protected override object Among(IEnumerable<long> ids) => ids.ToArray();

    private protected override DateOnly Day(DbDataReader reader, int column) => reader.GetFieldValue<DateOnly>(column);

    private protected override SpendLineRange OpenRange(long firstId, long lastId)
    {
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"COPY (SELECT {string.Join(", ", SpendLineTable.Columns)} FROM {SpendLineTable.Name} WHERE {SpendLineTable.Id} BETWEEN {firstId} AND {lastId} ORDER BY {SpendLineTable.Id}) TO STDOUT (FORMAT BINARY)");
        return new Range(transaction.Connection!.BeginRawBinaryCopy(sql));
    }

    private sealed class Range : SpendLineRange
    {
        private readonly NpgsqlRawCopyStream _copy;
        private byte[] _buffer = new byte[1 << 16];
        private int _start;
        private int _end;
        private bool _isOver;

        public Range(NpgsqlRawCopyStream copy)
        {
            _copy = copy;
            Take(PostgresCopy.Header.Length);
        }

        public override bool Fill(SpendLineBatch batch)
        {
            batch.Clear();
            while (batch.Count < SpendLineBatch.Capacity && !_isOver)
            {
                if (BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short))) != PostgresCopy.End)
                    Add(batch);
                else
                    _isOver = true;
            }

            return batch.Count > 0;
        }

        public override void Dispose() => _copy.Dispose();

        private void Add(SpendLineBatch batch)
        {
            batch.Ids.Add(Int64(Take(Length())));
            batch.ImportIds.Add(Int32(Take(Length())));
            batch.CouncilKeys.Add(Int32(Take(Length())));
            batch.AliasIds.Add(Int32(Take(Length())));
            batch.PaidOn.Add(DateOnly.FromDayNumber(Int32(Take(Length())) + PostgresCopy.FirstDay));
            batch.Pence.Add(Int64(Take(Length())));
            Add(batch.IrrecoverableVatPence, Int64);
            Add(batch.DirectorateIds, Int32);
            Add(batch.CategoryIds, Int32);
            Add(batch.Descriptions);
            Add(batch.TransactionNumbers);
            batch.SourceLines.Add(Int32(Take(Length())));
            Add(batch.ContractReferences);
        }

        private void Add<T>(BatchColumn<T> column, Func<ReadOnlySpan<byte>, T> read) where T : unmanaged
        {
            var length = Length();
            if (length == PostgresCopy.Null)
                column.AddNull();
            else
                column.Add(read(Take(length)));
        }

        private void Add(BatchTexts column)
        {
            var length = Length();
            if (length == PostgresCopy.Null)
                column.AddNull();
            else
                column.Add(Take(length));
        }

        private static int Int32(ReadOnlySpan<byte> field) => BinaryPrimitives.ReadInt32BigEndian(field);

        private static long Int64(ReadOnlySpan<byte> field) => BinaryPrimitives.ReadInt64BigEndian(field);

        private int Length() => Int32(Take(sizeof(int)));

        /// <summary>The next bytes, until the next call.</summary>
        private ReadOnlySpan<byte> Take(int count)
        {
            if (_end - _start < count)
                Read(count);
            _start += count;
            return _buffer.AsSpan(_start - count, count);
        }

        private void Read(int count)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            if (_buffer.Length < count)
            {
                var larger = new byte[count * 2];
                rest.CopyTo(larger);
                _buffer = larger;
            }
            else
            {
                rest.CopyTo(_buffer);
            }

            (_start, _end) = (0, rest.Length);
            while (_end < count)
            {
                var read = _copy.Read(_buffer.AsSpan(_end));
                _end += read > 0 ? read : throw new EndOfStreamException("The server ended its answer within a row.");
            }
        }
    }
}
