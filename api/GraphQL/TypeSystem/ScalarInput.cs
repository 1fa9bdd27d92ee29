using System.Text.Json;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.TypeSystem;

/// <summary>What kind of value was given for a scalar.</summary>
public enum ScalarInputKind
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number written without fraction and exponent.</summary>
    Integer,

    /// <summary>A number written with a fraction or an exponent.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>A bare name, which only a document can hold.</summary>
    Name,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>A value given for a scalar, alike whether it stood in the document or came as a variable. Never null.</summary>
public readonly struct ScalarInput
{
    private readonly JsonElement _json;

    internal ScalarInput(ValueNode literal)
    {
        Literal = literal;
        (Kind, Text) = literal switch
        {
            BooleanValueNode node => (ScalarInputKind.Boolean, node.Value ? "true" : "false"),
            IntValueNode node => (ScalarInputKind.Integer, node.Value),
            FloatValueNode node => (ScalarInputKind.Number, node.Value),
            StringValueNode node => (ScalarInputKind.String, node.Value),
            EnumValueNode node => (ScalarInputKind.Name, node.Value),
            ListValueNode => (ScalarInputKind.List, ""),
            ObjectValueNode => (ScalarInputKind.Object, ""),
            _ => throw new ArgumentException($"A {literal.Kind} is no value of a scalar.", nameof(literal)),
        };
    }

    internal ScalarInput(JsonElement json)
    {
        _json = json;
        (Kind, Text) = json.ValueKind switch
        {
            JsonValueKind.True => (ScalarInputKind.Boolean, "true"),
            JsonValueKind.False => (ScalarInputKind.Boolean, "false"),
            JsonValueKind.Number => Number(json.GetRawText()),
            JsonValueKind.String => (ScalarInputKind.String, json.GetString()!),
            JsonValueKind.Array => (ScalarInputKind.List, ""),
            JsonValueKind.Object => (ScalarInputKind.Object, ""),
            _ => throw new ArgumentException($"{json.ValueKind} is no value of a scalar.", nameof(json)),
        };
    }

    /// <summary>What was given.</summary>
    public ScalarInputKind Kind { get; }

    /// <summary>The digits of a number as written, the content of a string, a name, <c>true</c> or <c>false</c>; empty for lists and objects.</summary>
    public string Text { get; }

    /// <summary>The literal, when the value stood in the document.</summary>
    public ValueNode? Literal { get; }

    /// <summary>The JSON, when the value came as a variable.</summary>
    public JsonElement? Json => Literal is null ? _json : null;

    /// <summary>The value as an error message shows it.</summary>
    public override string ToString() => Literal is null ? InputPrinter.Print(_json) : InputPrinter.Print(Literal);

    private static (ScalarInputKind Kind, string Text) Number(string text) =>
        (text.AsSpan().ContainsAny('.', 'e', 'E') ? ScalarInputKind.Number : ScalarInputKind.Integer, text);
}
