using System.Net.Http.Json;
using System.Text.Json;
using Analytics.Api.Hosting;
using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Tests.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Hosting;

/// <summary>The real server on a real socket, with a data folder of its own and reference places, and no seed data unless asked for.</summary>
public sealed class AnalyticsServer : IAsyncDisposable
{
    /// <summary>The administrator's key of every server here.</summary>
    public const string AdministratorKey = "key of the tests alone";

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly bool _ownsFolder;

    private AnalyticsServer(WebApplication app, string folder, bool ownsFolder)
    {
        _app = app;
        _folder = folder;
        _ownsFolder = ownsFolder;
        Client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it.</summary>
    /// <param name="folder">A data folder that exists already; null for a new one, which goes with the server.</param>
    /// <param name="seedData">Whether the first start loads the synthetic data.</param>
    /// <param name="services">Puts something else in the place of what the program is made of.</param>
    /// <param name="settings">More settings, such as <c>--ANALYTICS_UPLOAD_LIMIT=1</c>.</param>
    public static async Task<AnalyticsServer> StartAsync(string? folder = null, bool seedData = false, Action<IServiceCollection>? services = null, params string[] settings)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("analytics-server-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [$"--{AnalyticsSettings.Data}={data}", $"--{AnalyticsSettings.SeedData}={(seedData ? "on" : "off")}", $"--{AnalyticsSettings.AdminKey}={AdministratorKey}", .. Engine.Settings(data), .. settings],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddAnalytics();
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapAnalytics();
        await app.StartAsync();
        var server = new AnalyticsServer(app, data, ownsFolder: folder is null);
        if (folder is null && !seedData)
            await server.ImportReferenceAsync();

        return server;
    }

    /// <summary>Imports a file from the seed data's folder or anywhere else, and publishes.</summary>
    public async Task<ImportReport> ImportAsync(ImportKind kind, string path, string? council = null)
    {
        await using var content = File.OpenRead(path);
        var report = await Services.GetRequiredService<Importer>().ImportAsync(
            new ImportRequest { Kind = kind, Content = content, FileName = Path.GetFileName(path), Council = council, ImportedBy = "test" }, progress: null, CancellationToken.None);
        if (report.IsAccepted)
            await Services.GetRequiredService<IPublisher>().PublishAsync($"Imported {Path.GetFileName(path)}", CancellationToken.None);

        return report;
    }

    /// <summary>Sends a document as a client would.</summary>
    /// <returns>The whole response object.</returns>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends a document that must succeed.</summary>
    /// <returns>The response's data.</returns>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var response = await AskAsync(query, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>Sends a document with the administrator's key.</summary>
    /// <returns>The whole response object.</returns>
    public async Task<JsonElement> AskAsAdministratorAsync(string query, object? variables = null)
    {
        using var content = JsonContent.Create(new { query, variables });
        using var response = await SendAsAdministratorAsync(HttpMethod.Post, "/graphql", content);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends a request with the administrator's key, as curl would: a refusal is heard before the body is sent.</summary>
    public async Task<HttpResponseMessage> SendAsAdministratorAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("Authorization", "Bearer " + AdministratorKey);
        request.Headers.ExpectContinue = content is not null;
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        if (_ownsFolder)
            Engine.Remove(_folder);
    }

    private async Task ImportReferenceAsync()
    {
        foreach (var (kind, file) in new[] { (ImportKind.Places, "places.csv"), (ImportKind.Postcodes, "postcodes.csv"), (ImportKind.Suppliers, "suppliers.csv") })
            Assert.True((await ImportAsync(kind, Repository.PathOf("seed-data", file))).IsAccepted);
    }
}
