using System.Linq.Expressions;
using Analytics.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Api.Records;

/// <summary>What all records that imports bring and supersede have in common: of each identity at most one row counts.</summary>
internal abstract class ImportedRecordConfiguration<T>(Expression<Func<T, object?>> identity) : IEntityTypeConfiguration<T> where T : ImportedRecord
{
    public virtual void Configure(EntityTypeBuilder<T> builder)
    {
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.HasOne<Import>().WithMany().HasForeignKey(record => record.ImportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(identity).IsUnique().HasFilter("\"superseded_by\" IS NULL");
    }
}

internal sealed class ContractConfiguration() : ImportedRecordConfiguration<Contract>(contract => new { contract.CouncilKey, contract.Reference })
{
    public override void Configure(EntityTypeBuilder<Contract> builder)
    {
        base.Configure(builder);
        builder.HasMany(contract => contract.Suppliers).WithOne().HasForeignKey(supplier => supplier.ContractId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContractSupplierConfiguration : IEntityTypeConfiguration<ContractSupplier>
{
    public void Configure(EntityTypeBuilder<ContractSupplier> builder)
    {
        builder.Property(supplier => supplier.Id).ValueGeneratedNever();
        builder.HasOne<SupplierAlias>().WithMany().HasForeignKey(supplier => supplier.AliasId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CommitmentConfiguration() : ImportedRecordConfiguration<Commitment>(commitment => new { commitment.CouncilKey, commitment.Reference })
{
    public override void Configure(EntityTypeBuilder<Commitment> builder)
    {
        base.Configure(builder);
        builder.HasIndex(commitment => new { commitment.CouncilKey, commitment.ContractReference });
    }
}

internal sealed class DeliveryClaimConfiguration() : ImportedRecordConfiguration<DeliveryClaim>(claim => new { claim.CouncilKey, claim.Reference })
{
    public override void Configure(EntityTypeBuilder<DeliveryClaim> builder)
    {
        base.Configure(builder);
        builder.HasIndex(claim => new { claim.CouncilKey, claim.ContractReference });
    }
}

internal sealed class TomsMeasureConfiguration() : ImportedRecordConfiguration<TomsMeasure>(measure => new { measure.Edition, measure.Reference, measure.Region });

internal sealed class PriorityMeasureConfiguration()
    : ImportedRecordConfiguration<PriorityMeasure>(priority => new { priority.CouncilKey, priority.Code, priority.Measure });

internal sealed class CohortOutcomeConfiguration() : ImportedRecordConfiguration<CohortOutcome>(outcome => new { outcome.CouncilKey, outcome.Reference });

internal sealed class DisclosureKeyConfiguration : IEntityTypeConfiguration<DisclosureKey>
{
    public void Configure(EntityTypeBuilder<DisclosureKey> builder)
    {
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.HasIndex(key => new { key.CouncilKey, key.Reference }).IsUnique();
    }
}

internal sealed class DisclosureNoiseConfiguration : IEntityTypeConfiguration<DisclosureNoise>
{
    public void Configure(EntityTypeBuilder<DisclosureNoise> builder) => builder.Property(noise => noise.Id).ValueGeneratedNever();
}

internal sealed class CommunityRequestConfiguration()
    : ImportedRecordConfiguration<CommunityRequest>(request => new { request.CouncilKey, request.Reference });

internal sealed class TargetConfiguration()
    : ImportedRecordConfiguration<Target>(target => new { target.CouncilKey, target.Cube, target.Metric, target.FinancialYear });

internal sealed class AssessmentConfiguration()
    : ImportedRecordConfiguration<Assessment>(assessment => new { assessment.CouncilKey, assessment.Kind, assessment.AssessedOn, assessment.Number });

internal sealed class BoundaryConfiguration() : ImportedRecordConfiguration<Boundary>(boundary => boundary.PlaceCode);

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    // No foreign keys: the log outlives what it tells of.
    public void Configure(EntityTypeBuilder<AuditEntry> builder) => builder.Property(entry => entry.Id).ValueGeneratedNever();
}
