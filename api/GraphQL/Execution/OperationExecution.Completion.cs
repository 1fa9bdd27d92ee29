using System.Collections;
using System.Runtime.CompilerServices;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>Completion: from what a resolver returned to what stands in the answer.</summary>
internal sealed partial class OperationExecution
{
    /// <summary>Completes a field's value. Leaves of the type that their codec expects pass without a box.</summary>
    /// <returns>True: the place has its value.</returns>
    internal bool Complete<TValue>(TValue value, SelectedField field, ResultPlace place)
    {
        if (!typeof(TValue).IsValueType || field.Leaf is not { } leaf || !TryKeepUnboxed(value, leaf, ref place.Value))
            Complete(value, field.Field.Type, field, place);

        return true;
    }

    /// <summary>The type tests cost nothing: they are decided when the method is compiled for each type of value.</summary>
    private static bool TryKeepUnboxed<TValue>(TValue value, NamedType leaf, ref ResultValue result)
    {
        if (typeof(TValue) == typeof(decimal?))
            return Unsafe.As<TValue, decimal?>(ref value) is { } number && TryKeepUnboxed(number, leaf, ref result);

        if (typeof(TValue) == typeof(long?))
            return Unsafe.As<TValue, long?>(ref value) is { } whole && TryKeepUnboxed(whole, leaf, ref result);

        if (typeof(TValue) == typeof(int?))
            return Unsafe.As<TValue, int?>(ref value) is { } small && TryKeepUnboxed(small, leaf, ref result);

        return leaf switch
        {
            ScalarType { Codec: IKeeps<TValue> codec } => codec.TryKeep(value, ref result),
            EnumType { Binding: IKeeps<TValue> binding } => binding.TryKeep(value, ref result),
            _ => false,
        };
    }

    private void Complete(object? value, GraphQLType type, SelectedField field, ResultPlace place)
    {
        ref var result = ref place.Value;
        if (value is null)
        {
            if (type.IsNonNull)
                Refuse($"Cannot return null for non-nullable field {field.Parent.Name}.{field.Field.Name}.", type, field, place);
            else
                result.SetNull();

            return;
        }

        switch (type.Nullable)
        {
            case ScalarType scalar:
                if (!scalar.Codec.TryKeep(value, ref result))
                    Refuse($"{scalar.Name} cannot represent a value of the type {value.GetType().Name} that was found.", type, field, place);

                break;
            case EnumType choice:
                if (choice.Find(value) is { } found)
                    result.Set(found);
                else
                    Refuse($"Enum \"{choice.Name}\" cannot represent value: {value}", type, field, place);

                break;
            case ListType list:
                CompleteList(value, list, type, field, place);
                break;
            case ObjectType concrete:
                CompleteObject(value, concrete, type, field, place);
                break;
            case NamedType abstraction:
                if (Schema.FindType(abstraction, value) is { } actual)
                    CompleteObject(value, actual, type, field, place);
                else
                    Refuse($"Abstract type \"{abstraction.Name}\" has no object type bound to {value.GetType().Name} for field \"{field.Parent.Name}.{field.Field.Name}\".", type, field, place);

                break;
            default:
                throw new InvalidOperationException($"{type} is no output type.");
        }
    }

    private void CompleteObject(object value, ObjectType actual, GraphQLType type, SelectedField field, ResultPlace place)
    {
        CancellationToken.ThrowIfCancellationRequested();
        var selection = field.ChildrenOf(actual);
        var block = _buffer.Add(selection.Count, selection, place);
        place.Value.SetObject(block);
        if (ResolveFields(selection, value, block) is { } error)
            Fail(error, type, ref place.Value);
    }

    private void CompleteList(object value, ListType list, GraphQLType type, SelectedField field, ResultPlace place)
    {
        if (value is string or not IEnumerable)
        {
            Refuse($"Expected Iterable, but did not find one for field \"{field.Parent.Name}.{field.Field.Name}\".", type, field, place);
            return;
        }

        var items = value as IReadOnlyList<object?> ?? [.. ((IEnumerable)value).Cast<object?>()];
        var block = _buffer.Add(items.Count, null, place);
        place.Value.SetList(block);
        for (var i = 0; i < block.Count; i++)
        {
            Complete(items[i], list.OfType, field, new ResultPlace(block, i));
            if (block[i].Kind != ResultKind.Broken)
                continue;

            Fail(block[i].Error, type, ref place.Value);
            return;
        }
    }

    /// <summary>A resolver returned what its field's type does not allow: our mistake, but one whose words give nothing away.</summary>
    private void Refuse(string problem, GraphQLType type, SelectedField field, ResultPlace place)
    {
        var error = InternalError.Tell(_onFailure, $"At {place.ToPath()}: {problem}") with { Message = problem };
        Fail(Locate(error, field, place), type, ref place.Value);
    }

    /// <summary>Carries breaks that came late up to the nearest place that may be null. True when none was found.</summary>
    private bool Settle(ref ResultValue value, GraphQLType type)
    {
        var broken = value.Kind switch
        {
            ResultKind.Object => FirstBroken(value.Block, null, settle: true),
            ResultKind.List => FirstBroken(value.Block, ((ListType)type.Nullable).OfType, settle: true),
            _ => null,
        };
        if (broken is not null)
            Fail(broken, type, ref value);

        return value.Kind == ResultKind.Broken;
    }

    private GraphQLError? FirstBroken(ResultBlock block, GraphQLType? itemType, bool settle)
    {
        for (var i = 0; i < block.Count; i++)
        {
            if (settle)
                Settle(ref block[i], itemType ?? block.Selection![i].Field.Type);

            if (block[i].Kind == ResultKind.Broken)
                return block[i].Error;
        }

        return null;
    }
}
