using System.Text;
using Analytics.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Analytics.Api.Records;

/// <summary>The records as EF Core sees them, the same on every engine. Spend lines are not among them: see <see cref="SpendLineTable"/>.</summary>
public abstract class AnalyticsDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Council> Councils => Set<Council>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<PostcodeArea> Postcodes => Set<PostcodeArea>();

    public DbSet<Supplier> Suppliers => Set<Supplier>();

    public DbSet<SupplierAlias> Aliases => Set<SupplierAlias>();

    public DbSet<SupplierCandidate> SupplierCandidates => Set<SupplierCandidate>();

    public DbSet<SupplierDecision> SupplierDecisions => Set<SupplierDecision>();

    public DbSet<Label> Labels => Set<Label>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportIssue> Issues => Set<ImportIssue>();

    public DbSet<ImportCoverage> ImportCoverage => Set<ImportCoverage>();

    public DbSet<DataVersion> Versions => Set<DataVersion>();

    public DbSet<Coverage> Coverage => Set<Coverage>();

    public DbSet<TomsMeasure> TomsMeasures => Set<TomsMeasure>();

    public DbSet<PriorityMeasure> PriorityMeasures => Set<PriorityMeasure>();

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<ContractSupplier> ContractSuppliers => Set<ContractSupplier>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<DeliveryClaim> DeliveryClaims => Set<DeliveryClaim>();

    public DbSet<CohortOutcome> CohortOutcomes => Set<CohortOutcome>();

    public DbSet<CommunityRequest> CommunityRequests => Set<CommunityRequest>();

    public DbSet<Target> Targets => Set<Target>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<Boundary> Boundaries => Set<Boundary>();

    public DbSet<SavedQuery> SavedQueries => Set<SavedQuery>();

    public DbSet<StatementText> StatementTexts => Set<StatementText>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<Pounds>().HaveConversion<PenceConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AnalyticsDb).Assembly); // disclosure keys and noise have no set: nothing but publication reads them
        RecordFunctions.Declare(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(Underscored(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                var money = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                property.SetColumnName(Underscored(property.Name) + (money == typeof(Pounds) ? "_pence" : ""));
            }
        }
    }

    /// <summary>Makes <c>CouncilKey</c> into <c>council_key</c>; digits stay with their word: <c>Sha256</c> is <c>sha256</c>.</summary>
    private static string Underscored(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private sealed class PenceConverter() : ValueConverter<Pounds, long>(pounds => pounds.Pence, pence => new Pounds(pence));
}
