using Analytics.Api.Schema.About;
using Analytics.Api.Schema.CohortOutcomes;
using Analytics.Api.Schema.Contracts;
using Analytics.Api.Schema.Councils;
using Analytics.Api.Schema.Locality;
using Analytics.Api.Schema.Records;
using Analytics.Api.Schema.Requests;
using Analytics.Api.Schema.SavedQueries;
using Analytics.Api.Schema.Spend;
using Analytics.Api.Schema.Statements;
using Analytics.Api.Schema.Suppliers;
using Analytics.Api.Schema.Toms;
using Analytics.Api.Schema.Viewers;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema;

/// <summary>The whole schema, room by room.</summary>
public static class AnalyticsSchema
{
    /// <summary>Builds it.</summary>
    /// <exception cref="SchemaException">The schema has faults; all of them are listed.</exception>
    public static GraphQL.TypeSystem.Schema Build() => new SchemaBuilder()
        .Sdl(Scalars.Sdl)
        .Sdl(Scalars.OperationInputs)
        .Sdl(RecordSdl.PageInfo)
        .Object<PageInfo>("PageInfo")
        .Scalar("Date", ScalarCodecs.Date)
        .Scalar("DateTime", ScalarCodecs.DateTime)
        .Scalar("Decimal", ScalarCodecs.Decimal)
        .Scalar("Long", ScalarCodecs.Long)
        .AddAbout()
        .AddSuppliers()
        .AddSpend()
        .AddSpendLines()
        .AddContracts()
        .AddTomsFramework()
        .AddToms()
        .AddCohortOutcomes()
        .AddLocality()
        .AddRequests()
        .AddSelfAssessment()
        .AddSavedQueries()
        .AddStatements()
        .AddViewer()
        .Build();
}
