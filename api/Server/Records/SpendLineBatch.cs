using System.Buffers;

namespace Analytics.Api.Records;

/// <summary>Some spend lines, column by column: what copies millions of them makes neither an object for a line nor a string for a text.</summary>
public sealed class SpendLineBatch
{
    /// <summary>The most lines that it holds.</summary>
    public const int Capacity = 2048;

    public BatchColumn<long> Ids { get; } = new();

    public BatchColumn<int> ImportIds { get; } = new();

    public BatchColumn<int> CouncilKeys { get; } = new();

    public BatchColumn<int> AliasIds { get; } = new();

    public BatchColumn<DateOnly> PaidOn { get; } = new();

    public BatchColumn<long> Pence { get; } = new();

    public BatchColumn<long> IrrecoverableVatPence { get; } = new();

    public BatchColumn<int> DirectorateIds { get; } = new();

    public BatchColumn<int> CategoryIds { get; } = new();

    public BatchTexts Descriptions { get; } = new();

    public BatchTexts TransactionNumbers { get; } = new();

    public BatchColumn<int> SourceLines { get; } = new();

    public BatchTexts ContractReferences { get; } = new();

    public int Count => Ids.Values.Length;

    internal void Clear()
    {
        Ids.Clear();
        ImportIds.Clear();
        CouncilKeys.Clear();
        AliasIds.Clear();
        PaidOn.Clear();
        Pence.Clear();
        IrrecoverableVatPence.Clear();
        DirectorateIds.Clear();
        CategoryIds.Clear();
        Descriptions.Clear();
        TransactionNumbers.Clear();
        SourceLines.Clear();
        ContractReferences.Clear();
    }
}

/// <summary>The values of one column of a batch.</summary>
public sealed class BatchColumn<T>
    where T : unmanaged
{
    private readonly T[] _values = new T[SpendLineBatch.Capacity];
    private readonly bool[] _isNull = new bool[SpendLineBatch.Capacity];
    private int _count;
    private bool _hasNulls;

    public ReadOnlySpan<T> Values => _values.AsSpan(0, _count);

    /// <summary>Which values are missing; empty when none is.</summary>
    public ReadOnlySpan<bool> IsNull => _hasNulls ? _isNull.AsSpan(0, _count) : default;

    internal void Add(T value)
    {
        _values[_count] = value;
        _isNull[_count++] = false;
    }

    /// <summary>Adds a missing value, and what stands in its place.</summary>
    internal void AddNull(T value = default)
    {
        _values[_count] = value;
        _isNull[_count++] = _hasNulls = true;
    }

    internal void Clear() => (_count, _hasNulls) = (0, false);
}

/// <summary>The texts of one column of a batch, as UTF-8.</summary>
public sealed class BatchTexts
{
    private readonly ArrayBufferWriter<byte> _bytes = new(SpendLineBatch.Capacity * 32);

    /// <summary>All texts, one behind the other.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Where in <see cref="Bytes"/> each text ends and the next begins, and which texts are missing.</summary>
    public BatchColumn<int> Ends { get; } = new();

    internal void Add(ReadOnlySpan<byte> text)
    {
        _bytes.Write(text);
        Ends.Add(_bytes.WrittenCount);
    }

    internal void AddNull() => Ends.AddNull(_bytes.WrittenCount);

    internal void Clear()
    {
        _bytes.ResetWrittenCount();
        Ends.Clear();
    }
}
