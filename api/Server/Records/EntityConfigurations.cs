using Analytics.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Api.Records;

internal sealed class CouncilConfiguration : IEntityTypeConfiguration<Council>
{
    public void Configure(EntityTypeBuilder<Council> builder)
    {
        builder.HasKey(council => council.Key);
        builder.Property(council => council.Key).ValueGeneratedNever();
        builder.HasIndex(council => council.Code).IsUnique();
    }
}

internal sealed class PlaceConfiguration : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.HasKey(place => place.Key);
        builder.Property(place => place.Key).ValueGeneratedNever();
        builder.HasIndex(place => place.Code).IsUnique();
    }
}

internal sealed class PostcodeAreaConfiguration : IEntityTypeConfiguration<PostcodeArea>
{
    public void Configure(EntityTypeBuilder<PostcodeArea> builder)
    {
        builder.Property(area => area.Id).ValueGeneratedNever();
        builder.HasIndex(area => new { area.Postcode, area.PlaceCode }).IsUnique();
    }
}

internal sealed class SupplierConfiguration : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> builder)
    {
        builder.Property(supplier => supplier.Id).ValueGeneratedNever();
        builder.HasMany(supplier => supplier.Aliases).WithOne().HasForeignKey(alias => alias.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupplierAliasConfiguration : IEntityTypeConfiguration<SupplierAlias>
{
    public void Configure(EntityTypeBuilder<SupplierAlias> builder)
    {
        builder.Property(alias => alias.Id).ValueGeneratedNever();
        builder.HasIndex(alias => new { alias.Name, alias.VatNumber, alias.CompanyNumber }).IsUnique();
    }
}

internal sealed class SupplierCandidateConfiguration : IEntityTypeConfiguration<SupplierCandidate>
{
    public void Configure(EntityTypeBuilder<SupplierCandidate> builder)
    {
        builder.Property(candidate => candidate.Id).ValueGeneratedNever();
        builder.HasOne<SupplierAlias>().WithMany().HasForeignKey(candidate => candidate.AliasId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(candidate => candidate.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupplierDecisionConfiguration : IEntityTypeConfiguration<SupplierDecision>
{
    public void Configure(EntityTypeBuilder<SupplierDecision> builder)
    {
        builder.HasKey(decision => decision.AliasId);
        builder.Property(decision => decision.AliasId).ValueGeneratedNever();
        builder.HasOne<SupplierAlias>().WithOne().HasForeignKey<SupplierDecision>(decision => decision.AliasId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Supplier>().WithMany().HasForeignKey(decision => decision.SupplierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LabelConfiguration : IEntityTypeConfiguration<Label>
{
    public void Configure(EntityTypeBuilder<Label> builder)
    {
        builder.Property(label => label.Id).ValueGeneratedNever();
        builder.HasIndex(label => label.Text).IsUnique();
    }
}

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.HasOne<Council>().WithMany().HasForeignKey(import => import.CouncilKey).OnDelete(DeleteBehavior.Restrict);
        // A file that was refused or withdrawn may be offered again; one that stands may not.
        builder.HasIndex(import => import.Sha256).IsUnique().HasFilter("\"state\" IN ('Accepted', 'AcceptedWithQuarantine')");
    }
}

internal sealed class ImportIssueConfiguration : IEntityTypeConfiguration<ImportIssue>
{
    public void Configure(EntityTypeBuilder<ImportIssue> builder)
    {
        builder.Property(issue => issue.Id).ValueGeneratedNever();
        builder.HasOne<Import>().WithMany().HasForeignKey(issue => issue.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportCoverageConfiguration : IEntityTypeConfiguration<ImportCoverage>
{
    public void Configure(EntityTypeBuilder<ImportCoverage> builder)
    {
        builder.Property(coverage => coverage.Id).ValueGeneratedNever();
        builder.HasIndex(coverage => new { coverage.ImportId, coverage.CouncilKey }).IsUnique();
        builder.HasOne<Import>().WithMany().HasForeignKey(coverage => coverage.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SavedQueryConfiguration : IEntityTypeConfiguration<SavedQuery>
{
    public void Configure(EntityTypeBuilder<SavedQuery> builder) => builder.Property(query => query.Id).ValueGeneratedNever();
}

internal sealed class StatementTextConfiguration : IEntityTypeConfiguration<StatementText>
{
    public void Configure(EntityTypeBuilder<StatementText> builder)
    {
        builder.Property(text => text.Id).ValueGeneratedNever();
        builder.HasOne<Council>().WithMany().HasForeignKey(text => text.CouncilKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DataVersionConfiguration : IEntityTypeConfiguration<DataVersion>
{
    public void Configure(EntityTypeBuilder<DataVersion> builder)
    {
        builder.HasKey(version => version.Sequence);
        builder.Property(version => version.Sequence).ValueGeneratedNever();
        builder.HasMany(version => version.Coverage).WithOne().HasForeignKey(coverage => coverage.VersionSequence).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CoverageConfiguration : IEntityTypeConfiguration<Coverage>
{
    public void Configure(EntityTypeBuilder<Coverage> builder)
    {
        builder.Property(coverage => coverage.Id).ValueGeneratedNever();
        builder.HasOne<Council>().WithMany().HasForeignKey(coverage => coverage.CouncilKey).OnDelete(DeleteBehavior.Restrict);
    }
}
