using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.DuckDb;
using static Analytics.Api.Columns.Publishing.TableFilling;

namespace Analytics.Api.Columns.Publishing;

/// <summary>Writes contracts, what they promise and what is delivered into a new snapshot.</summary>
internal sealed class SocialValueWriter
{
    /// <summary>The calendar that terms are spread over.</summary>
    private static readonly (int First, int Last) Years = (1990, 2079);

    private static readonly DuckDbColumn[] AmountColumns = [Int("unit"), Long("quantity"), Long("value"), Long("adjusted_value")];

    private readonly DuckDbConnection _connection;
    private readonly RecordsSession _records;
    private readonly PlaceTree _places;
    private readonly ContractBook _contracts;
    private readonly MeasureBook _measures;
    private readonly Proxies _proxies;
    private readonly ContractFacts _facts;

    /// <summary>A claim names the measure alone: where one commitment in it is about a cohort, all claims in it may be.</summary>
    private readonly HashSet<(int Council, string Contract, string Measure)> _aboutCohort = [];

    /// <summary>Whom commitments are about that claims about cohorts can be for.</summary>
    private ILookup<(int Council, string Measure, int? AwardYear), Cohort?> _cohorts = Enumerable.Empty<Cohort?>().ToLookup(_ => (0, "", (int?)null));

    public SocialValueWriter(DuckDbConnection connection, RecordsSession records)
    {
        (_connection, _records) = (connection, records);
        var councils = records.Councils.ToList();
        _places = new PlaceTree(records.Places, councils);
        _contracts = new ContractBook(records, councils);
        _measures = new MeasureBook(records, councils);
        _proxies = new Proxies(_measures.Rows, councils, _places);
        _facts = new ContractFacts(_contracts, _measures);
    }

    public PlaceTree Places => _places;

    public ContractBook Contracts => _contracts;

    public MeasureBook Measures => _measures;

    /// <summary>Fills the tables of <see cref="SocialValueTables"/>, but for who holds the contracts.</summary>
    public void Write()
    {
        WriteCodes();
        var commitments = _records.Commitments.Current().Where(HasContract).ToList();
        _aboutCohort.UnionWith(commitments.Where(commitment => CohortOf(commitment) is not null).Select(PromiseOf));
        _cohorts = commitments.Where(commitment => _aboutCohort.Contains(PromiseOf(commitment))).ToLookup(AwardOf, CohortOf);
        WriteCommitments(commitments);
        WriteClaims(commitments.GroupBy(PromiseOf).ToDictionary(group => group.Key, group => group.MinBy(commitment => commitment.Reference, StringComparer.Ordinal)!));
        WriteRequests();
        WriteCalendar();
        WriteTargets();
    }

    private void WriteRequests()
    {
        DuckDbColumn[] columns = [Int("council"), Int("ward"), Int("borough"), Int("deprivation_decile"), Int("theme"), Int("financial_year"), Int("quarter"), Day("completed_on")];
        _connection.Fill(SocialValueTables.Request, columns, _records.CommunityRequests.Current(), (row, request) =>
        {
            var (ward, borough, decile) = _places.Of(request.PlaceCode);
            row.Append(request.CouncilKey);
            row.Append(ward);
            row.Append(borough);
            row.Append(decile);
            row.Append(request.ThemeCode is { } theme ? _measures.Themes.KeyOf(theme) : null);
            row.Append(FinancialYear.Of(request.RaisedOn).StartYear);
            row.Append((int)CalendarKeys.Key(FinancialQuarter.Of(request.RaisedOn)));
            row.Append(request.CompletedOn);
        });
    }

    private void WriteCodes()
    {
        (string Kind, CodeList List)[] lists =
        [
            (nameof(SocialValueMembers.Themes), _measures.Themes), (nameof(SocialValueMembers.Outcomes), _measures.Outcomes), (nameof(SocialValueMembers.Measures), _measures.Measures),
            (nameof(SocialValueMembers.Priorities), _measures.Priorities), (nameof(SocialValueMembers.Contracts), _contracts.Codes),
        ];
        var codes = lists.SelectMany(list => Enumerable.Range(0, list.List.Count).Select(key => (list.Kind, Key: key, Code: list.List.CodeAt(key), Rank: (int)list.List.RankAt(key))));
        _connection.Fill(SocialValueTables.CodeList, [Text("kind"), Int("key"), Text("code"), Long("record"), Int("rank")], codes, (row, code) =>
        {
            row.Append(code.Kind);
            row.Append(code.Key);
            row.Append(code.Code);
            row.Append(code.Kind == nameof(SocialValueMembers.Contracts) ? _contracts.Contracts[code.Key].Id : (long?)null);
            row.Append(code.Rank);
        });
        _connection.Fill(SocialValueTables.PriorityMeasure, [Int("council"), Int("measure"), Int("priority")], _measures.PriorityMeasures.Where(row => _measures.Measures.KeyOf(row.Measure) is not null), (row, priority) =>
        {
            row.Append(priority.CouncilKey);
            row.Append(_measures.Measures.KeyOf(priority.Measure));
            row.Append(_measures.PriorityOf(priority));
        });
        _connection.Fill(SnapshotTables.Label, [Int("id"), Text("text")], _contracts.Labels, (row, label) =>
        {
            row.Append(label.Id);
            row.Append(label.Text);
        });
    }

    private void WriteCommitments(IEnumerable<Commitment> commitments)
    {
        var id = 0;
        _connection.Fill(SocialValueTables.Commitment, [.. ContractFacts.Columns, Flag("is_about_cohort"), Flag("cohorts_differ"), .. AmountColumns], commitments, (row, commitment) =>
        {
            var contract = _contracts.KeyOf(commitment.CouncilKey, commitment.ContractReference)!.Value;
            _facts.Append(row, ++id, contract, (commitment.Measure, CohortOf(commitment)), _contracts.Contracts[contract].DatedOn);
            var isAboutCohort = _aboutCohort.Contains(PromiseOf(commitment));
            row.Append(isAboutCohort);
            row.Append(isAboutCohort && _cohorts[AwardOf(commitment)].Distinct().Count() > 1);
            AppendAmounts(row, _proxies.Find(commitment.Edition, commitment.Measure, commitment.CouncilKey), commitment.Quantity);
        });
    }

    private bool HasContract(Commitment commitment) => _contracts.KeyOf(commitment.CouncilKey, commitment.ContractReference) is not null && _measures.Measures.KeyOf(commitment.Measure) is not null;

    private static (int Council, string Contract, string Measure) PromiseOf(Commitment commitment) => (commitment.CouncilKey, commitment.ContractReference, commitment.Measure);

    private (int Council, string Measure, int? AwardYear) AwardOf(Commitment commitment) =>
        (commitment.CouncilKey, commitment.Measure, _contracts.Contracts[_contracts.KeyOf(commitment.CouncilKey, commitment.ContractReference)!.Value].DatedOn is { } award ? FinancialYear.Of(award).StartYear : null);

    private Cohort? CohortOf(Commitment commitment) =>
        commitment.Cohort ?? (_proxies.Find(commitment.Edition, commitment.Measure, commitment.CouncilKey) ?? _measures.Latest(commitment.Measure)).Cohort;

    /// <summary>A claim is valued by the commitment that it is for; a rejected one counts nowhere.</summary>
    private void WriteClaims(Dictionary<(int Council, string Contract, string Measure), Commitment> promised)
    {
        var id = 0;
        DuckDbColumn[] columns =
        [
            .. ContractFacts.Columns, Day("delivered_on"), Day("claimed_on"), Day("validated_on"), Flag("has_evidence"), Int("ward"), Int("borough"), Int("deprivation_decile"),
            Flag("is_about_cohort"), .. AmountColumns,
        ];
        List<CountedClaim> aboutCohorts = [];
        _connection.Fill(SocialValueTables.Claim, columns, Counted(promised), (row, counted) =>
        {
            var (claim, promise) = (counted.Claim, PromiseOf(counted.Promised));
            var (ward, borough, decile) = _places.Of(claim.PlaceCode);
            _facts.Append(row, ++id, counted.Contract, (claim.Measure, counted.Cohort), claim.DeliveredOn);
            row.Append(claim.DeliveredOn);
            row.Append(claim.ClaimedOn);
            row.Append(claim.ValidatedOn);
            row.Append(claim.Evidence is not null);
            row.Append(ward);
            row.Append(borough);
            row.Append(decile);
            row.Append(_aboutCohort.Contains(promise));
            AppendAmounts(row, _proxies.Find(counted.Promised.Edition, claim.Measure, claim.CouncilKey), claim.Quantity);
            if (_aboutCohort.Contains(promise))
                aboutCohorts.Add(counted);
        });
        WriteClaimCells(new ClaimCells(aboutCohorts, _contracts, _measures).All());
    }

    private IEnumerable<CountedClaim> Counted(Dictionary<(int Council, string Contract, string Measure), Commitment> promised) =>
        from claim in _records.DeliveryClaims.Current()
        where claim.State != ClaimState.Rejected
        let promise = promised.GetValueOrDefault((claim.CouncilKey, claim.ContractReference, claim.Measure))
        where promise is not null
        select new CountedClaim(claim, _contracts.KeyOf(claim.CouncilKey, claim.ContractReference)!.Value, promise, CohortOf(promise));

    private void WriteClaimCells(IEnumerable<ClaimCell> cells)
    {
        var id = 0;
        DuckDbColumn[] columns =
        [
            Int("id"), Day("first_day"), Day("last_day"), Int("council"), .. ContractFacts.MeasureColumns, Int("award_year"), Int("phase"), Int("financial_year"), Flag("cohorts_differ"),
            Day("as_at"), Day("validated_on"), Flag("has_evidence"), .. AmountColumns,
        ];
        _connection.Fill(SocialValueTables.ClaimCell, columns, cells.SelectMany(ClaimCellPart.Of), (row, part) =>
        {
            var cell = part.Cell;
            row.Append(++id);
            row.Append(cell.AsAt);
            row.Append(cell.LastDay);
            row.Append(cell.Key.Council);
            List<Cohort?> cohorts = [.. _cohorts[(cell.Key.Council, cell.Key.Measure, cell.Key.AwardYear)].Distinct()];
            _facts.AppendMeasure(row, (cell.Key.Measure, cohorts.Count == 1 ? cohorts[0] : null));
            row.Append(cell.Key.AwardYear);
            row.Append((int)cell.Key.Phase);
            row.Append(cell.Key.DeliveryYear);
            row.Append(cohorts.Count > 1);
            row.Append(cell.AsAt);
            row.Append(part.IsValidated ? cell.AsAt : (DateOnly?)null);
            row.Append(part.HasEvidence);
            row.Append((int?)null);
            var measure = _proxies.Find(cell.Edition, cell.Key.Measure, cell.Key.Council);
            row.Append(Quantity(part.To - part.From));
            row.Append(Proxies.Value(measure, part.To) - Proxies.Value(measure, part.From));
            row.Append(Proxies.AdjustedValue(measure, part.To) - Proxies.AdjustedValue(measure, part.From));
        });
    }

    private static long Quantity(decimal quantity) => (long)decimal.Round(quantity * 10_000m, MidpointRounding.AwayFromZero);

    private void AppendAmounts(DuckDbAppender row, TomsMeasure? measure, decimal quantity)
    {
        row.Append(measure is null ? (int?)null : _measures.Units[measure.Unit]);
        row.Append(Quantity(quantity));
        row.Append(Proxies.Value(measure, quantity));
        row.Append(Proxies.AdjustedValue(measure, quantity));
    }

    /// <summary>A target for a figure that the catalogue does not have cannot be read beside anything.</summary>
    private void WriteTargets()
    {
        var known = from target in _records.Targets.Current()
                    let metric = MetricCatalog.Metrics.FirstOrDefault(metric => metric.Name == target.Metric && string.Equals(metric.Cube.ToString(), target.Cube.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
                    where metric is not null && FinancialYear.TryParse(target.FinancialYear, out _, out _)
                    select (target, metric.Cube);
        _connection.Fill(SocialValueTables.Target, [Int("council"), Int("cube"), Text("metric"), Int("year"), Long("value")], known, (row, pair) =>
        {
            _ = FinancialYear.TryParse(pair.target.FinancialYear, out var year, out _);
            row.Append(pair.target.CouncilKey);
            row.Append((int)pair.Cube);
            row.Append(pair.target.Metric);
            row.Append(year.StartYear);
            row.Append((long)decimal.Round(pair.target.Value * 1_000_000m, MidpointRounding.AwayFromZero));
        });
    }

    private void WriteCalendar()
    {
        var months = Enumerable.Range(Years.First * 12, (Years.Last - Years.First + 1) * 12).Select(key => CalendarKeys.Month(key));
        _connection.Fill(SocialValueTables.CalendarMonth, [Int("month"), Int("quarter"), Int("financial_year"), Day("first_day"), Day("last_day")], months, (row, month) =>
        {
            row.Append((int)CalendarKeys.MonthKey(month));
            row.Append((int)CalendarKeys.Key(FinancialQuarter.Of(month)));
            row.Append(FinancialYear.Of(month).StartYear);
            row.Append(month);
            row.Append(month.AddMonths(1).AddDays(-1));
        });
    }
}
