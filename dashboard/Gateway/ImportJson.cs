using System.Text.Json.Serialization;

namespace Analytics.Dashboard.Gateway;

/// <summary>How the doors for files and supplier names write: camelCase, absent rather than null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(List<SpellingInDoubt>))]
[JsonSerializable(typeof(SupplierVerdict))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class ImportJson : JsonSerializerContext;
