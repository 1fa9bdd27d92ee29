using System.Net;
using System.Text.Json;
using Analytics.Dashboard.Gateway;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Dashboard.Tests.Gateway;

/// <summary>A server on a port of its own that answers every question alike, and the real gateway to it.</summary>
internal sealed class StandInApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    private StandInApi(WebApplication app)
    {
        _app = app;
        var configuration = new ConfigurationBuilder().Build();
        Gateway = new GraphQLGateway(_http, new ApiAddress(configuration, app.Services.GetRequiredService<IServer>()), NullLogger<GraphQLGateway>.Instance);
    }

    public GraphQLGateway Gateway { get; }

    /// <summary>The bodies that came, in order.</summary>
    public List<string> Questions { get; } = [];

    public static Task<StandInApi> AnsweringAsync(Func<LocalSpendAnswer> answer) =>
        StartAsync(() => JsonSerializer.Serialize(new GraphQLResponse<LocalSpendAnswer>(answer()), LocalSpendAnswer.Document.Response));

    public static async Task<StandInApi> StartAsync(Func<string> body, HttpStatusCode status = HttpStatusCode.OK)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var api = new StandInApi(app);
        app.MapPost("/graphql", async (HttpContext http) =>
        {
            using var reader = new StreamReader(http.Request.Body);
            api.Questions.Add(await reader.ReadToEndAsync());
            http.Response.StatusCode = (int)status;
            http.Response.ContentType = "application/graphql-response+json; charset=utf-8";
            await http.Response.WriteAsync(body());
        });
        await app.StartAsync();
        return api;
    }

    /// <summary>Leaves the address to nobody.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Gateway.Dispose();
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
