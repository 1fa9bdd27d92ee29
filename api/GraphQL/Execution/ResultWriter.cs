using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.GraphQL.Execution;

/// <summary>Writes answers as JSON.</summary>
internal static class ResultWriter
{
    /// <summary>Escapes only what JSON must: answers are JSON, never pasted into HTML. Structure is ours and right, so it is not checked again.</summary>
    internal static JsonWriterOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = 1000,
    };

    internal static void WriteData(Utf8JsonWriter writer, ResultBlock? data)
    {
        writer.WritePropertyName("data"u8);
        if (data is null)
            writer.WriteNullValue();
        else
            WriteObject(writer, data);
    }

    internal static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteStartArray("errors"u8);
        foreach (var error in errors)
            WriteError(writer, error);

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, ResultBlock block)
    {
        var selection = block.Selection!;
        writer.WriteStartObject();
        for (var i = 0; i < block.Count; i++)
        {
            var field = selection[i];
            writer.WritePropertyName(field.Utf8Name);
            WriteValue(writer, ref block[i], field.Named);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, ref ResultValue value, NamedType type)
    {
        switch (value.Kind)
        {
            case ResultKind.Whole:
                writer.WriteNumberValue(value.Whole);
                break;
            case ResultKind.Float:
                writer.WriteNumberValue(value.Float);
                break;
            case ResultKind.Decimal:
                writer.WriteNumberValue(value.Decimal);
                break;
            case ResultKind.Boolean:
                writer.WriteBooleanValue(value.Boolean);
                break;
            case ResultKind.String:
                writer.WriteStringValue(value.String);
                break;
            case ResultKind.Name:
                writer.WriteStringValue(value.Name.Utf8Name);
                break;
            case ResultKind.Scalar:
                ((ScalarType)type).Codec.Write(writer, value.Scalar);
                break;
            case ResultKind.Object:
                WriteObject(writer, value.Block);
                break;
            case ResultKind.List:
                var items = value.Block;
                writer.WriteStartArray();
                for (var i = 0; i < items.Count; i++)
                    WriteValue(writer, ref items[i], type);

                writer.WriteEndArray();
                break;
            case ResultKind.Null or ResultKind.Absent or ResultKind.Broken:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteError(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        if (!error.Locations.IsDefaultOrEmpty)
        {
            writer.WriteStartArray("locations"u8);
            foreach (var location in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line"u8, location.Line);
                writer.WriteNumber("column"u8, location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            writer.WritePropertyName("path"u8);
            WriteAny(writer, path);
        }

        if (error.Code is not null || error.Extensions is { Count: > 0 })
            WriteErrorExtensions(writer, error);

        writer.WriteEndObject();
    }

    private static void WriteErrorExtensions(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject("extensions"u8);
        if (error.Code is not null)
            writer.WriteString("code"u8, error.Code);

        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            writer.WritePropertyName(name);
            WriteAny(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes what extensions may hold.</summary>
    internal static void WriteAny(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case IReadOnlyDictionary<string, object?> map:
                writer.WriteStartObject();
                foreach (var (name, item) in map)
                {
                    writer.WritePropertyName(name);
                    WriteAny(writer, item);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                    WriteAny(writer, item);

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
