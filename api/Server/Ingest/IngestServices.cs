using Analytics.Api.Ingest.Suppliers;

namespace Analytics.Api.Ingest;

public static class IngestServices
{
    /// <summary>Adds the importer, the quarantine, the review of suppliers and the loader of seed data; the records must be added too.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services) =>
        services.AddSingleton<Importer>().AddSingleton<Quarantine>().AddSingleton<SupplierReview>().AddSingleton<SeedData>();
}
