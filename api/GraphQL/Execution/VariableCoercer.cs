using System.Globalization;
using System.Text.Json;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;
using Analytics.GraphQL.Validation;

namespace Analytics.GraphQL.Execution;

/// <summary>Coerces the variables of a request, given as JSON, to the types that the operation declares. Says everything that does not fit.</summary>
internal sealed class VariableCoercer
{
    private const int MostErrors = 50;

    private readonly List<GraphQLError> _errors = [];

    /// <summary>Where the value stands: names of fields, or indexes where there is no name. Text is made of it only for an error.</summary>
    private readonly Stack<(string? Field, int Index)> _path = [];

    private VariablePlan _variable = null!;

    private VariableCoercer()
    {
    }

    /// <summary>Coerces all variables of an operation.</summary>
    /// <param name="plans">The variables that the operation declares.</param>
    /// <param name="given">A JSON object; anything that is undefined or null stands for none.</param>
    /// <param name="errors">Everything that does not fit.</param>
    internal static VariableValues Coerce(IReadOnlyList<VariablePlan> plans, JsonElement given, out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (plans.Count == 0)
            return VariableValues.None;

        var coercer = new VariableCoercer();
        var values = coercer.Coerce(plans, given);
        errors = coercer._errors;
        return values;
    }

    private VariableValues Coerce(IReadOnlyList<VariablePlan> plans, JsonElement given)
    {
        var values = new Dictionary<string, object?>(plans.Count);
        var byName = new Dictionary<string, JsonElement>();
        if (given.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in given.EnumerateObject())
                byName[property.Name] = property.Value;
        }

        foreach (var plan in plans)
        {
            _variable = plan;
            if (!byName.TryGetValue(plan.Name, out var json))
            {
                if (plan.HasDefault)
                    values[plan.Name] = plan.Default;
                else if (plan.Type.IsNonNull)
                    Add($"Variable \"${plan.Name}\" of required type \"{plan.Type}\" was not provided.");
            }
            else if (json.ValueKind == JsonValueKind.Null && plan.Type.IsNonNull)
            {
                Add($"Variable \"${plan.Name}\" of non-null type \"{plan.Type}\" must not be null.");
            }
            else
            {
                values[plan.Name] = Coerce(json, plan.Type);
            }

            if (_errors.Count > MostErrors)
                break;
        }

        return new VariableValues(values);
    }

    /// <summary>Coerces one value; null also when it does not fit, which the errors then say.</summary>
    private object? Coerce(JsonElement json, GraphQLType type)
    {
        if (_errors.Count > MostErrors)
            return null;

        if (json.ValueKind == JsonValueKind.Null)
        {
            if (type.IsNonNull)
                Fail(json, $"Expected non-nullable type \"{type}\" not to be null.");

            return null;
        }

        return type.Nullable switch
        {
            ListType list => CoerceList(json, list.OfType),
            InputObjectType input => CoerceObject(json, input),
            EnumType choice => CoerceEnum(json, choice),
            ScalarType scalar => CoerceScalar(json, scalar),
            _ => throw new InvalidOperationException($"{type} is no input type."),
        };
    }

    private object?[] CoerceList(JsonElement json, GraphQLType itemType)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return [Coerce(json, itemType)];

        var items = new object?[json.GetArrayLength()];
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (_errors.Count > MostErrors)
                break;

            _path.Push((null, index));
            items[index++] = Coerce(item, itemType);
            _path.Pop();
        }

        return items;
    }

    private InputObject? CoerceObject(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Fail(json, $"Expected type \"{type.Name}\" to be an object.");
            return null;
        }

        var fields = new List<KeyValuePair<string, object?>>();
        foreach (var definition in type.Fields)
        {
            if (json.TryGetProperty(definition.Name, out var value))
            {
                _path.Push((definition.Name, 0));
                fields.Add(new(definition.Name, Coerce(value, definition.Type)));
                _path.Pop();
            }
            else if (definition.DefaultLiteral is not null)
            {
                fields.Add(new(definition.Name, definition.Default));
            }
            else if (definition.Type.IsNonNull)
            {
                Fail(json, $"Field \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.");
            }
        }

        foreach (var property in json.EnumerateObject())
        {
            if (_errors.Count > MostErrors)
                break;

            if (!type.TryGetField(property.Name, out _))
                Fail(json, $"Field \"{property.Name}\" is not defined by type \"{type.Name}\".{DidYouMean(property.Name, type.Fields.Select(field => field.Name))}");
        }

        if (type.IsOneOf)
            CheckOneOf(json, type, fields);

        return new InputObject([.. fields]);
    }

    private void CheckOneOf(JsonElement json, InputObjectType type, List<KeyValuePair<string, object?>> fields)
    {
        if (fields.Count != 1)
        {
            Fail(json, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
        }
        else if (json.GetProperty(fields[0].Key) is { ValueKind: JsonValueKind.Null } value)
        {
            _path.Push((fields[0].Key, 0));
            Fail(value, $"Field \"{fields[0].Key}\" must be non-null.");
            _path.Pop();
        }
    }

    private object? CoerceEnum(JsonElement json, EnumType type)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            var shown = InputPrinter.Print(json);
            Fail(json, $"Enum \"{type.Name}\" cannot represent non-string value: {shown}.{DidYouMean(shown, type.Values.Select(value => value.Name), "the enum value")}");
            return null;
        }

        var name = json.GetString()!;
        if (type.TryGetValue(name, out var found))
            return found.Value;

        Fail(json, $"Value \"{name}\" does not exist in \"{type.Name}\" enum.{DidYouMean(name, type.Values.Select(value => value.Name), "the enum value")}");
        return null;
    }

    private object? CoerceScalar(JsonElement json, ScalarType type)
    {
        if (!type.Codec.TryParse(type.Name, new ScalarInput(json), out var value, out var error))
            Fail(json, error);

        return value;
    }

    private void Fail(JsonElement value, string problem)
    {
        var at = _path.Count == 0 ? "" : $" at \"{_variable.Name}{string.Concat(_path.Reverse().Select(Show))}\"";
        Add($"Variable \"${_variable.Name}\" got invalid value {InputPrinter.Print(value)}{at}; {problem}");
    }

    private static string Show((string? Field, int Index) step) =>
        step.Field is null ? string.Create(CultureInfo.InvariantCulture, $"[{step.Index}]") : $".{step.Field}";

    private void Add(string message)
    {
        if (_errors.Count == MostErrors)
            _errors.Add(new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted.") { Code = ErrorCodes.BadUserInput });
        else if (_errors.Count < MostErrors)
            _errors.Add(new GraphQLError(message) { Code = ErrorCodes.BadUserInput, Locations = [_variable.Location] });
    }

    private static string DidYouMean(string given, IEnumerable<string> known, string intent = "") =>
        Suggestions.DidYouMean(Suggestions.Near(given, known), intent);
}

/// <summary>A variable that an operation declares, its type found and its default coerced.</summary>
internal sealed record VariablePlan(string Name, GraphQLType Type, bool HasDefault, object? Default, Location Location);
