using System.Buffers;
using System.Text.Json;

namespace Analytics.GraphQL.Execution;

/// <summary>How far a request came.</summary>
public enum ExecutionOutcome
{
    /// <summary>It was executed; there may still be errors beside the data.</summary>
    Executed,

    /// <summary>It was refused before anything was executed: there is no data.</summary>
    Refused,

    /// <summary>It was executed, and there is nothing to show for it but that the service is busy: see <see cref="ErrorCodes.Busy"/>.</summary>
    Busy,

    /// <summary>It was refused because it is a mutation where queries alone are allowed.</summary>
    MutationRefused,
}

/// <summary>The answer to one request. Dispose it once it is written: its memory is pooled.</summary>
public sealed class ExecutionResult : IDisposable
{
    /// <summary>Room for more than most answers; what a larger one needed is not kept.</summary>
    private const int KeptRoom = 1 << 20;

    /// <summary>One for each thread: an answer of half a megabyte would leave three times as much behind, each time.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _room;

    private readonly OperationExecution? _execution;
    private readonly byte[]? _written;

    internal ExecutionResult(OperationExecution execution, IReadOnlyDictionary<string, object?>? extensions)
    {
        _execution = execution;
        Errors = execution.Errors;
        Outcome = execution.Data is null && Errors.All(error => error.Code == ErrorCodes.Busy) ? ExecutionOutcome.Busy : ExecutionOutcome.Executed;
        Extensions = extensions;
    }

    /// <summary>An answer that was written before.</summary>
    internal ExecutionResult(byte[] written)
    {
        _written = written;
        Errors = [];
    }

    internal ExecutionResult(IReadOnlyList<GraphQLError> errors, ExecutionOutcome outcome = ExecutionOutcome.Refused, IReadOnlyDictionary<string, object?>? extensions = null)
    {
        Errors = errors;
        Outcome = outcome;
        Extensions = extensions;
    }

    /// <summary>How far the request came.</summary>
    public ExecutionOutcome Outcome { get; }

    /// <summary>What went wrong; empty when nothing did.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>What the answer says beside data and errors; null for nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>Writes the whole answer as one JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        if (_written is not null)
        {
            writer.WriteRawValue(_written, skipInputValidation: true);
            return;
        }

        writer.WriteStartObject();
        if (Errors.Count > 0)
            ResultWriter.WriteErrors(writer, Errors);

        if (_execution is not null && Outcome == ExecutionOutcome.Executed)
            ResultWriter.WriteData(writer, _execution.Data);

        if (Extensions is { Count: > 0 })
        {
            writer.WritePropertyName("extensions"u8);
            ResultWriter.WriteAny(writer, Extensions);
        }

        writer.WriteEndObject();
    }

    /// <summary>The whole answer as text, for tests and logs.</summary>
    public string ToJson(bool indented = false) => System.Text.Encoding.UTF8.GetString(ToUtf8(indented));

    /// <inheritdoc/>
    public void Dispose() => _execution?.Dispose();

    internal byte[] ToUtf8(bool indented = false)
    {
        var room = _room ?? new ArrayBufferWriter<byte>();
        room.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(room, ResultWriter.Options with { Indented = indented }))
            WriteTo(writer);

        _room = room.Capacity <= KeptRoom ? room : null;
        return room.WrittenSpan.ToArray();
    }
}
