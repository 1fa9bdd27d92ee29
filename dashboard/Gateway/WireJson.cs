using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Analytics.Dashboard.Gateway;

/// <summary>
/// How all that the API is asked and answers travels: camelCase, absent rather than null. One for all documents, because each
/// context has its own copy of the code for every type that it reaches, and pages share most of theirs.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GraphQLRequest<AnnualStatementVariables>))]
[JsonSerializable(typeof(GraphQLResponse<AnnualStatementAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<SaveStatementTextVariables>))]
[JsonSerializable(typeof(GraphQLResponse<SaveStatementTextAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<CohortsVariables>))]
[JsonSerializable(typeof(GraphQLResponse<CohortsAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<CommunityRequestsVariables>))]
[JsonSerializable(typeof(GraphQLResponse<CommunityRequestsAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<CompareVariables>))]
[JsonSerializable(typeof(GraphQLResponse<CompareAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<ContractVariables>))]
[JsonSerializable(typeof(GraphQLResponse<ContractAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<ContractsVariables>))]
[JsonSerializable(typeof(GraphQLResponse<ContractsAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<DataVariables>))]
[JsonSerializable(typeof(GraphQLResponse<DataAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<DeleteSavedQueryVariables>))]
[JsonSerializable(typeof(GraphQLResponse<DeleteSavedQueryAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<DefinitionsVariables>))]
[JsonSerializable(typeof(GraphQLResponse<DefinitionsAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<ExploreVariables>))]
[JsonSerializable(typeof(GraphQLResponse<ExploreAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<LocalSpendVariables>))]
[JsonSerializable(typeof(GraphQLResponse<LocalSpendAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<OverviewVariables>))]
[JsonSerializable(typeof(GraphQLResponse<OverviewAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<PaymentsVariables>))]
[JsonSerializable(typeof(GraphQLResponse<PaymentsAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<PlacesVariables>))]
[JsonSerializable(typeof(GraphQLResponse<PlacesAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<ProgrammeVariables>))]
[JsonSerializable(typeof(GraphQLResponse<ProgrammeAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<SaveQueryVariables>))]
[JsonSerializable(typeof(GraphQLResponse<SaveQueryAnswer>))]
[JsonSerializable(typeof(GraphQLRequest<SocialValueVariables>))]
[JsonSerializable(typeof(GraphQLResponse<SocialValueAnswer>))]
[JsonSerializable(typeof(ExploreFigure))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(List<SpellingInDoubt>))]
[JsonSerializable(typeof(SupplierVerdict))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>How one type travels.</summary>
    /// <exception cref="NotSupportedException">The type is not in the list above.</exception>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Default.Options.GetTypeInfo(typeof(T));
}
