using Analytics.Api.Access;
using Analytics.Api.Columns;
using Analytics.Api.Hosting.Imports;
using Analytics.Api.Hosting.Suppliers;
using Analytics.Api.Ingest;
using Analytics.Api.Records;
using Analytics.Api.Schema;
using Analytics.GraphQL.Http;
using Microsoft.AspNetCore.ResponseCompression;

namespace Analytics.Api.Hosting;

/// <summary>The server in two calls, the same for the program, for the dashboard that hosts it and for every test.</summary>
public static class AnalyticsHost
{
    /// <summary>Where the program listens when nobody says otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>A citation holds its whole question, and a filter may name many things: the server's usual 8 KB would refuse such links.</summary>
    private const int LongestLink = 64 << 10;

    private static readonly string[] Addresses = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>Adds every room.</summary>
    /// <exception cref="SettingsException">One or more settings are unknown or malformed.</exception>
    public static WebApplicationBuilder AddAnalytics(this WebApplicationBuilder builder)
    {
        var settings = AnalyticsSettings.From(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = LongestLink);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddRecords(settings.DataFolder, settings.PostgresRecords);
        builder.Services.AddIngest();
        builder.Services.AddSingleton<SupplierReviewJson>();
        builder.Services.AddColumns(new ColumnsOptions(settings.DataFolder)
        {
            Postgres = settings.PostgresRecords,
            QueriesAtOnce = settings.QueriesAtOnce,
            SmallestCountShown = settings.SmallestCountShown,
            LongestQuestion = settings.AdministratorLimits.Time > settings.PublicLimits.Time ? settings.AdministratorLimits.Time : settings.PublicLimits.Time,
        });
        builder.Services.AddSchema(settings.CacheBytes, options =>
        {
            options.CostLimit = context => Limits.Of(context).Cost;
            options.TimeLimit = context => Limits.Of(context).Time;
        });
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddSingleton<DataPreparation>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<DataPreparation>());
        builder.Services.AddHostedService<VersionWatch>();
        builder.Services.AddAccess(() => settings.AdministratorKey is { } key ? AdministratorKey.Chosen(key) : AdministratorKey.OfFolder(settings.DataFolder));
        builder.Services.AddResponseCompression(options =>
        {
            // Answers hold nothing secret beside what the asker wrote, so compressing them gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/graphql-response+json"];
        });
        return builder;
    }

    /// <summary>Maps <c>/graphql</c>, <c>/imports</c>, <c>/suppliers/review</c> and <c>/healthz</c>. The query editor there also needs the static assets, which the program maps.</summary>
    public static WebApplication MapAnalytics(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/graphql", StringComparison.OrdinalIgnoreCase), branch => branch.UseResponseCompression());
        app.MapGraphQL("/graphql", QueryEditor.WriteAsync);
        app.MapImports();
        app.MapSupplierReview();
        app.MapGet("/healthz", (SnapshotStore snapshots) => snapshots.CurrentSequence > 0
            ? Results.Text("ready")
            : Results.Text("no data has been published", statusCode: StatusCodes.Status503ServiceUnavailable));
        return app;
    }

    /// <summary>Listens at <see cref="DefaultUrl"/> unless the command line, the environment or a file says where, and fails to in one sentence.</summary>
    public static WebApplicationBuilder UseDefaultUrl(this WebApplicationBuilder builder)
    {
        StartupLogging.Add(builder);
        if (!Array.Exists(Addresses, address => builder.Configuration.GetSection(address).Exists()))
            builder.WebHost.UseUrls(DefaultUrl);

        return builder;
    }
}
