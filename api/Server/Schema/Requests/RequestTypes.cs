using Analytics.Api.Model;
using Analytics.Api.Schema.Contracts;
using Analytics.Api.Schema.Records;
using Analytics.Api.Schema.Toms;
using Analytics.GraphQL.TypeSystem;

namespace Analytics.Api.Schema.Requests;

/// <summary>A request with what it is asked by.</summary>
internal sealed class RequestRow
{
    public required CommunityRequest Request { get; init; }

    public required string Id { get; init; }

    public required string Council { get; init; }

    public required string? Contract { get; init; }

    public static RecordFields<RequestRow> Fields { get; } = new RecordFields<RequestRow>("CommunityRequest", new SortKey<RequestRow, string?>(row => row.Id))
        .OwnId("The council's code and its reference: E08000007:MMP-0007.", row => row.Id)
        .Text("title", "What is asked for.", row => row.Request.Title)
        .Enum<RequestKind>("kind", "What kind of help.", row => row.Request.Kind)
        .Id("council", "The code of the council that brokers it.", row => row.Council)
        .Place("place", "The code of a place that it was raised in, or that lies around it.", row => row.Request.PlaceCode)
        .Id("theme", "The code of its theme.", row => row.Request.ThemeCode)
        .Enum<Cohort>("cohort", "Whom it is for.", row => row.Request.Cohort)
        .Date("raisedOn", "The day it was raised.", row => row.Request.RaisedOn)
        .Date("matchedOn", "The day somebody took it on.", row => row.Request.MatchedOn)
        .Date("completedOn", "The day it was done.", row => row.Request.CompletedOn)
        .Id("contract", "The id of the contract that signed up to it.", row => row.Contract)
        .Enum<RequestState>("state", "How far it is.", row => row.Request.State);

    /// <summary>Every request that counts and that the asker may see.</summary>
    public static IQueryable<RequestRow> All(RecordScope scope) =>
        from request in scope.Shown(scope.Db.CommunityRequests)
        join council in scope.Db.Councils on request.CouncilKey equals council.Key
        select new RequestRow
        {
            Request = request,
            Id = council.Code + ":" + request.Reference,
            Council = council.Code,
            Contract = request.ContractReference == null ? null : council.Code + ":" + request.ContractReference,
        };
}

/// <summary>What communities ask for.</summary>
internal static class RequestTypes
{
    private const string Sdl = """
        "What a community organisation asks for, and a supplier may give."
        type CommunityRequest {
          "The council's code and the request's reference."
          id: ID!
          "What is asked for."
          title: String!
          "What kind of help."
          kind: RequestKind!
          "The council that brokers it."
          council: Council!
          "Where it was raised; null when it is not known."
          place: Place
          "The theme that it serves."
          theme: TomsTheme
          "Whom it is for; null when it is for everybody."
          cohort: Cohort
          "The day it was raised."
          raisedOn: Date!
          "The day somebody took it on."
          matchedOn: Date
          "The day it was done."
          completedOn: Date
          "The contract that signed up to it."
          contract: Contract
          "How far it is."
          state: RequestState!
        }

        "What kind of help is asked for."
        enum RequestKind {
          "Money."
          MONEY
          "Volunteers' time."
          VOLUNTEER_HOURS
          "An activity or event."
          ACTIVITY
          "Building work or materials."
          WORKS_OR_MATERIALS
        }

        "How far a request is."
        enum RequestState {
          "Nobody has taken it on."
          OPEN
          "Somebody has taken it on."
          MATCHED
          "It is done."
          COMPLETED
          "It is not asked for any more."
          WITHDRAWN
        }
        """;

    private static readonly RecordList<RequestRow, CommunityRequest> Requests = new(RequestRow.Fields, RequestRow.All, row => row.Request);

    public static SchemaBuilder AddRequests(this SchemaBuilder schema) => schema
        .Sdl(Sdl)
        .Sdl(RecordSdl.RootField("communityRequests", "CommunityRequest", "What communities ask for, by id unless sorted."))
        .Sdl(RecordSdl.Of(RequestRow.Fields))
        .Enum<RequestKind>("RequestKind")
        .Enum<RequestState>("RequestState")
        .AddConnection<CommunityRequest>("CommunityRequest")
        .Object<CommunityRequest>("CommunityRequest", request => request
            .Field("id", (row, context) => context.RecordId(row.CouncilKey, row.Reference))
            .Field("council", (row, context) => context.Members().CouncilAt(row.CouncilKey))
            .Field("place", (row, context) => row.PlaceCode is { } code ? context.Members().PlaceOf(code) : null)
            .Field("theme", async (row, context) => row.ThemeCode is null ? null : Theme(await context.FrameworkAsync(), ContractTypes.AsAt(context), row))
            .Field("contract", (row, context) => row.ContractReference is null ? Task.FromResult<Contract?>(null) : context.Contracts().LoadAsync(new(row.CouncilKey, row.ContractReference))))
        .Query(query => query.Field("communityRequests", Requests.Connect));

    private static ThemeNode? Theme(TomsFramework framework, DateOnly asAt, CommunityRequest request) =>
        framework.Usual(asAt) is { } edition ? framework.View(edition.Name, request.CouncilKey).Theme(request.ThemeCode!) : null;
}
