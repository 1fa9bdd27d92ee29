using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>One transaction over the records. Disposing it without <see cref="Commit"/> undoes everything.</summary>
public sealed class RecordsSession : IDisposable
{
    private const string MarkName = "mark";

    private readonly RecordsConnection _connection;
    private readonly Lazy<SpendLineWriter> _writer;
    private readonly List<IDisposable> _sets = [];
    private bool _isMarked;

    internal RecordsSession(RecordsConnection connection)
    {
        _connection = connection;
        _writer = new Lazy<SpendLineWriter>(connection.CreateWriter);
        Councils = Set(Mappings.Councils);
        Places = Set(Mappings.Places);
        Postcodes = Set(Mappings.Postcodes);
        Boundaries = Set(Mappings.Boundaries);
        Suppliers = Set(Mappings.Suppliers);
        Aliases = Set(Mappings.Aliases);
        SupplierCandidates = Set(Mappings.SupplierCandidates);
        SupplierDecisions = Set(Mappings.SupplierDecisions);
        Labels = Set(Mappings.Labels);
        Imports = Set(Mappings.Imports);
        Issues = Set(Mappings.Issues);
        ImportCoverage = Set(Mappings.ImportCoverage);
        TomsMeasures = Set(Mappings.TomsMeasures);
        PriorityMeasures = Set(Mappings.PriorityMeasures);
        Contracts = Set(Mappings.Contracts);
        ContractSuppliers = Set(Mappings.ContractSuppliers);
        Commitments = Set(Mappings.Commitments);
        DeliveryClaims = Set(Mappings.DeliveryClaims);
        CohortOutcomes = Set(Mappings.CohortOutcomes);
        DisclosureKeys = Set(Mappings.DisclosureKeys);
        DisclosureNoise = Set(Mappings.DisclosureNoise);
        CommunityRequests = Set(Mappings.CommunityRequests);
        Targets = Set(Mappings.Targets);
        Assessments = Set(Mappings.Assessments);
        Versions = Set(Mappings.Versions);
        Coverage = Set(Mappings.Coverage);
        SavedQueries = Set(Mappings.SavedQueries);
        StatementTexts = Set(Mappings.StatementTexts);
        AuditEntries = Set(Mappings.AuditEntries);
    }

    public RecordSet<Council> Councils { get; }

    public RecordSet<Place> Places { get; }

    public RecordSet<PostcodeArea> Postcodes { get; }

    public RecordSet<Boundary> Boundaries { get; }

    public RecordSet<Supplier> Suppliers { get; }

    public RecordSet<SupplierAlias> Aliases { get; }

    public RecordSet<SupplierCandidate> SupplierCandidates { get; }

    public RecordSet<SupplierDecision> SupplierDecisions { get; }

    public RecordSet<Label> Labels { get; }

    public RecordSet<Import> Imports { get; }

    public RecordSet<ImportIssue> Issues { get; }

    public RecordSet<ImportCoverage> ImportCoverage { get; }

    public RecordSet<TomsMeasure> TomsMeasures { get; }

    public RecordSet<PriorityMeasure> PriorityMeasures { get; }

    /// <summary>The contracts without their suppliers, which are in <see cref="ContractSuppliers"/>.</summary>
    public RecordSet<Contract> Contracts { get; }

    public RecordSet<ContractSupplier> ContractSuppliers { get; }

    public RecordSet<Commitment> Commitments { get; }

    public RecordSet<DeliveryClaim> DeliveryClaims { get; }

    public RecordSet<CohortOutcome> CohortOutcomes { get; }

    /// <summary>For publication alone: no query and no report may read them.</summary>
    public RecordSet<DisclosureKey> DisclosureKeys { get; }

    /// <inheritdoc cref="DisclosureKeys"/>
    public RecordSet<DisclosureNoise> DisclosureNoise { get; }

    public RecordSet<CommunityRequest> CommunityRequests { get; }

    public RecordSet<Target> Targets { get; }

    public RecordSet<Assessment> Assessments { get; }

    /// <summary>The versions without their coverage, which is in <see cref="Coverage"/>; the last one is current.</summary>
    public RecordSet<DataVersion> Versions { get; }

    public RecordSet<Coverage> Coverage { get; }

    public RecordSet<SavedQuery> SavedQueries { get; }

    public RecordSet<StatementText> StatementTexts { get; }

    /// <summary>Can be read and added to; the database refuses everything else.</summary>
    public RecordSet<AuditEntry> AuditEntries { get; }

    public SpendLineReader SpendLines => _connection.SpendLines;

    /// <summary>Writes spend lines; made when first asked for.</summary>
    public SpendLineWriter SpendLineWriter => _writer.Value;

    /// <summary>Takes out every row that an import brought, its spend lines and its quarantine. What it had superseded counts again; disclosure keys stay.</summary>
    /// <returns>How many records and spend lines are gone.</returns>
    public long Withdraw(int importId)
    {
        CompleteLines();
        Issues.Execute($"DELETE FROM {Issues.Table} WHERE import_id = @p0", importId);
        return Imports.Execute($"DELETE FROM {SpendLineTable.Name} WHERE {SpendLineTable.Id} BETWEEN (SELECT first_line_id FROM import WHERE id = @p0) AND (SELECT last_line_id FROM import WHERE id = @p0)", importId)
            + Boundaries.Withdraw(importId)
            + TomsMeasures.Withdraw(importId)
            + PriorityMeasures.Withdraw(importId)
            + Contracts.Withdraw(importId)
            + Commitments.Withdraw(importId)
            + DeliveryClaims.Withdraw(importId)
            + CohortOutcomes.Withdraw(importId)
            + CommunityRequests.Withdraw(importId)
            + Targets.Withdraw(importId)
            + Assessments.Withdraw(importId);
    }

    /// <summary>Marks what has been written so far; an earlier mark is gone.</summary>
    public void Mark()
    {
        CompleteLines();
        if (_isMarked)
            _connection.Transaction.Release(MarkName);
        _connection.Transaction.Save(MarkName);
        _isMarked = true;
    }

    /// <summary>Undoes all that was written since <see cref="Mark"/>. What was read meanwhile may be wrong now.</summary>
    public void ReturnToMark()
    {
        CompleteLines();
        _connection.Transaction.Rollback(MarkName);
    }

    /// <summary>Adds to the audit log, under the next number.</summary>
    public void Audit(AuditEntry entry)
    {
        entry.Id = AuditEntries.LastKey() + 1;
        AuditEntries.Insert(entry);
    }

    /// <summary>Makes everything that was written stand, on disk, for everybody.</summary>
    public void Commit()
    {
        CompleteLines();
        _connection.Transaction.Commit();
    }

    public void Dispose()
    {
        if (_writer.IsValueCreated)
            _writer.Value.Dispose();
        foreach (var set in _sets)
            set.Dispose();
        _connection.Dispose();
    }

    private void CompleteLines()
    {
        if (_writer.IsValueCreated)
            _writer.Value.Complete();
    }

    private RecordSet<T> Set<T>(Mapping<T> mapping)
    {
        var set = new RecordSet<T>(_connection, mapping);
        _sets.Add(set);
        return set;
    }
}
