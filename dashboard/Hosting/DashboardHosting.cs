using System.Text.Encodings.Web;
using System.Text.Unicode;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.AnnualStatement;
using Analytics.Dashboard.Pages.CohortOutcomes;
using Analytics.Dashboard.Pages.CommunityRequests;
using Analytics.Dashboard.Pages.Compare;
using Analytics.Dashboard.Pages.Contracts;
using Analytics.Dashboard.Pages.Definitions;
using Analytics.Dashboard.Pages.Explore;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.Pages.Overview;
using Analytics.Dashboard.Pages.Payments;
using Analytics.Dashboard.Pages.Places;
using Analytics.Dashboard.Pages.Programme;
using Analytics.Dashboard.Pages.SocialValue;
using Analytics.Dashboard.State;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;

namespace Analytics.Dashboard.Hosting;

/// <summary>The dashboard's rooms, put together for the program and for tests alike.</summary>
public static class DashboardHosting
{
    /// <summary>How long a page waits for its figures.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static WebApplicationBuilder AddDashboard(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddResponseCompression(options => options.Providers.Add<BrotliCompressionProvider>());
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // pounds, dashes and arrows as they are, not as entities
        builder.Services.AddSingleton<ApiAddress>();
        builder.Services.AddSingleton(_ => new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) }) { Timeout = Patience });
        builder.Services.AddSingleton<GraphQLGateway>();
        builder.Services.AddSingleton(services => new ImportGateway(
            new HttpClient { Timeout = Timeout.InfiniteTimeSpan }, services.GetRequiredService<ApiAddress>(), services.GetRequiredService<ILogger<ImportGateway>>()));
        builder.Services.AddSingleton<CatalogueMemory>();
        builder.Services.AddHostedService<FirstPages>();
        builder.Services.AddPages();
        return builder;
    }

    public static WebApplication MapDashboard(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStatusCodePagesWithReExecute(Urls.NotFound, createScopeForStatusCodePages: true);
        app.Use(LeaveEndpointsTheirStatus);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapBlazorScript();
        foreach (var reader in app.Services.GetServices<IPageReader>())
            app.MapGet(Urls.TableRoute(reader.Page), (string table, HttpRequest request, CancellationToken cancellation) => ReadTableAsync(reader, table, request, cancellation));
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null); // App sends the whole policy
        return app;
    }

    /// <summary>The page for addresses that are none is not for endpoints that answer a status of their own, the API's among them.</summary>
    private static Task LeaveEndpointsTheirStatus(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(context);
    }

    /// <summary>Every page that reads figures.</summary>
    private static void AddPages(this IServiceCollection services)
    {
        services.AddPage<OverviewReader>();
        services.AddPage<LocalSpendReader>();
        services.AddPage<PaymentsReader>();
        services.AddPage<SocialValueReader>();
        services.AddPage<CohortsReader>();
        services.AddPage<PlacesReader>();
        services.AddPage<CompareReader>();
        services.AddPage<ExploreReader>();
        services.AddPage<AnnualStatementReader>();
        services.AddPage<ContractsReader>();
        services.AddPage<ContractReader>();
        services.AddPage<CommunityRequestsReader>();
        services.AddPage<ProgrammeReader>();
        services.AddPage<DefinitionsReader>();
    }

    private static void AddPage<TReader>(this IServiceCollection services)
        where TReader : class, IPageReader =>
        services.AddSingleton<TReader>().AddSingleton<IPageReader>(provider => provider.GetRequiredService<TReader>());

    /// <summary>One table of a page as a file.</summary>
    private static async Task<Results<FileContentHttpResult, NotFound<string>, ProblemHttpResult>> ReadTableAsync(IPageReader reader, string table, HttpRequest request, CancellationToken cancellation)
    {
        var result = await reader.ReadViewAsync(FilterReader.Read(new Uri(request.GetEncodedUrl()), reader.Page), cancellation);
        if (result.Data is not { } view)
            return TypedResults.Problem(result.Problem!.Message, statusCode: result.Problem!.Status);

        return view.Tables.FirstOrDefault(candidate => candidate.Name == table) is { } found
            ? TypedResults.File(Csv.Write(found), Csv.ContentType, view.FileName(found))
            : TypedResults.NotFound($"There is no table '{table}' here. There are: {string.Join(", ", view.Tables.Select(known => known.Name))}.");
    }
}
