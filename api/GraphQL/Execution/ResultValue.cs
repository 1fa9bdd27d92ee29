using System.Runtime.InteropServices;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>What stands at one place of an answer.</summary>
internal enum ResultKind : byte
{
    /// <summary>Nothing yet.</summary>
    Absent,
    Null,
    Whole,
    Float,
    Decimal,
    Boolean,
    String,

    /// <summary>A value of an enum.</summary>
    Name,

    /// <summary>A value that its scalar's codec writes.</summary>
    Scalar,
    Object,
    List,

    /// <summary>An error where null is not allowed: whatever holds this place becomes null.</summary>
    Broken,
}

/// <summary>
/// One place of an answer: a field of an object or an item of a list. Numbers are held unboxed,
/// objects and lists as the block where their own places are.
/// </summary>
[StructLayout(LayoutKind.Explicit)]
internal struct ResultValue
{
    [FieldOffset(0)]
    private object? _reference;

    [FieldOffset(8)]
    private long _whole;

    [FieldOffset(8)]
    private double _float;

    [FieldOffset(8)]
    private decimal _decimal;

    [FieldOffset(24)]
    private ResultKind _kind;

    internal readonly ResultKind Kind => _kind;

    internal readonly long Whole => _whole;

    internal readonly double Float => _float;

    internal readonly decimal Decimal => _decimal;

    internal readonly bool Boolean => _whole != 0;

    internal readonly string String => (string)_reference!;

    internal readonly EnumValueDefinition Name => (EnumValueDefinition)_reference!;

    internal readonly object Scalar => _reference!;

    internal readonly ResultBlock Block => (ResultBlock)_reference!;

    internal readonly GraphQLError Error => (GraphQLError)_reference!;

    internal void SetNull() => (_kind, _reference) = (ResultKind.Null, null);

    internal void Set(EnumValueDefinition value) => (_kind, _reference) = (ResultKind.Name, value);

    internal void SetObject(ResultBlock block) => (_kind, _reference) = (ResultKind.Object, block);

    internal void SetList(ResultBlock block) => (_kind, _reference) = (ResultKind.List, block);

    internal void Break(GraphQLError error) => (_kind, _reference) = (ResultKind.Broken, error);

    /// <summary>Holds a scalar's value. The type tests cost nothing: they are decided when the method is compiled for each type of value.</summary>
    internal void Set<T>(T value)
        where T : notnull
    {
        if (typeof(T) == typeof(int))
            (_kind, _whole) = (ResultKind.Whole, (int)(object)value);
        else if (typeof(T) == typeof(long))
            (_kind, _whole) = (ResultKind.Whole, (long)(object)value);
        else if (typeof(T) == typeof(decimal))
            (_kind, _decimal) = (ResultKind.Decimal, (decimal)(object)value);
        else if (typeof(T) == typeof(double))
            (_kind, _float) = (ResultKind.Float, (double)(object)value);
        else if (typeof(T) == typeof(bool))
            (_kind, _whole) = (ResultKind.Boolean, (bool)(object)value ? 1 : 0);
        else if (typeof(T) == typeof(string))
            (_kind, _reference) = (ResultKind.String, value);
        else
            (_kind, _reference) = (ResultKind.Scalar, value);
    }
}
