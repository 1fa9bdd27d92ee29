using Analytics.Api.Ingest.Reading;
using Analytics.Api.Model;

namespace Analytics.Api.Ingest.Kinds;

/// <summary>What community organisations ask for, and whether a supplier gave it: brokered requests.</summary>
internal sealed class CommunityRequestsFile() : RecordKind(ImportKind.CommunityRequests, Set)
{
    private static readonly FieldSet Set = new();

    public static Field Council { get; } = CouncilOf(Set);

    public static Field Reference { get; } = Set.Required(Content.Text, "reference", "request_reference", "Project ID", "Match ID").Means("Identifies the request within its council.", "Q-0001");

    public static Field Title { get; } = Set.Required(Content.Text, "title", "project_title", "Project Name", "Request").Means("What is asked for.", "Paint for the community hall");

    public static Field RequestKind { get; } = Set.Required(Content.Text, "kind", "request_type", "Type").Means("MONEY, VOLUNTEER_HOURS, ACTIVITY or WORKS_OR_MATERIALS.", "WORKS_OR_MATERIALS");

    public static Field Place { get; } = Set.Optional(Content.Text, "place", "ward", "postcode", "location").Means("Where it was raised: the code of a ward or borough, or a postcode.", "E05000742");

    public static Field Theme { get; } = Set.Optional(Content.Text, "theme", "theme_code").Means("T1 to T5.", "T3");

    public static Field Cohort { get; } = Set.Optional(Content.Text, "cohort").Means("The priority cohort that it is for.", "CARE_LEAVERS");

    public static Field RaisedOn { get; } = Set.Required(Content.Date, "raised_on", "Date Raised", "Created On", "Date Created").Means("The day on which it was asked for, which dates it.", "2022-05-03");

    public static Field MatchedOn { get; } = Set.Optional(Content.Date, "matched_on", "Date Matched").Means("The day on which a supplier offered to meet it.", "2022-06-10");

    public static Field CompletedOn { get; } = Set.Optional(Content.Date, "completed_on", "Date Completed").Means("The day on which it was met.", "2022-08-01");

    public static Field ContractReference { get; } = Set.Optional(Content.Text, "contract_reference").Means("The contract that signed up to it.", "DN475125");

    public static Field State { get; } = Set.Optional(Content.Text, "state", "status").Means("OPEN, MATCHED, COMPLETED or WITHDRAWN. Default: what the dates say.", "COMPLETED");

    public override RowImporter Begin(ImportSession session, Import import, Ledger ledger) => new Rows(session, import, ledger);

    private sealed class Rows(ImportSession session, Import import, Ledger ledger) : RecordRows<CommunityRequest, (int, string)>(
        session, import, ledger, session.Records.CommunityRequests, request => (request.CouncilKey, request.Reference))
    {
        protected override CommunityRequest? Read(CellReader cells)
        {
            var council = References.Council(cells, Council);
            var reference = cells.Required(Reference);
            var title = cells.Required(Title);
            var kind = cells.RequiredWord<RequestKind>(CommunityRequestsFile.RequestKind);
            var place = References.Place(cells, Place);
            var theme = References.Theme(cells, Theme);
            var cohort = cells.Word<Cohort>(CommunityRequestsFile.Cohort);
            var raisedOn = References.RequiredPastDay(cells, RaisedOn);
            var matchedOn = References.PastDay(cells, MatchedOn);
            var completedOn = References.PastDay(cells, CompletedOn);
            cells.CheckOrder(RaisedOn, raisedOn, MatchedOn, matchedOn);
            cells.CheckOrder(matchedOn is null ? RaisedOn : MatchedOn, matchedOn ?? raisedOn, CompletedOn, completedOn);
            var contract = References.Contract(cells, ContractReference, council);
            var state = StateOf(cells, matchedOn, completedOn);
            if (council is null || reference is null || title is null || cells.Problems.Count > 0)
                return null;

            return new CommunityRequest
            {
                CouncilKey = council.Key,
                Reference = reference,
                Title = title,
                Kind = kind!.Value,
                PlaceCode = place,
                ThemeCode = theme,
                Cohort = cohort,
                RaisedOn = raisedOn!.Value,
                MatchedOn = matchedOn,
                CompletedOn = completedOn,
                ContractReference = contract?.Reference,
                State = state,
            };
        }

        protected override string Describe(CommunityRequest record) => $"The request {record.Reference}";

        protected override void Cover(CommunityRequest record) => Ledger.Cover(record.CouncilKey, record.RaisedOn, record.RaisedOn);

        /// <summary>What the row says, held against its dates; a request may be withdrawn at any time before it is met.</summary>
        private static RequestState StateOf(CellReader cells, DateOnly? matchedOn, DateOnly? completedOn)
        {
            var shown = completedOn is not null ? RequestState.Completed : matchedOn is not null ? RequestState.Matched : RequestState.Open;
            var stated = cells.Word<RequestState>(State);
            if (stated is null || stated == shown || (stated == RequestState.Withdrawn && completedOn is null))
                return stated ?? shown;

            cells.Complain(State, "STATE_CONTRADICTS", $"The state is {UpperCase.Of(stated.Value)}, but the dates make it {UpperCase.Of(shown)}: correct one of them.");
            return shown;
        }
    }
}
