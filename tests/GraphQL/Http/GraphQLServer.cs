using System.Net.Http.Headers;
using System.Text;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Http;
using Analytics.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Analytics.GraphQL.Tests.Http;

/// <summary>A web server on a port of its own, and a client for it.</summary>
internal sealed class GraphQLServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private GraphQLServer(WebApplication application)
    {
        _application = application;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public static async Task<GraphQLServer> Start(Action<GraphQLOptions>? configure = null, RequestDelegate? page = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddGraphQL(_ => Schema(), configure);
        var application = builder.Build();
        application.MapGraphQL("/graphql", page);
        await application.StartAsync();
        return new GraphQLServer(application);
    }

    /// <summary>Sends a JSON body.</summary>
    public async Task<Answer> Post(string body, string? accept = null, string? contentType = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType is not null)
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        return await Send(request, accept, headers);
    }

    /// <summary>Asks with an address.</summary>
    public async Task<Answer> Get(string query, string? accept = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql" + query);
        return await Send(request, accept, headers);
    }

    /// <summary>Sends any request.</summary>
    public async Task<Answer> Send(HttpRequestMessage request, string? accept = null, params (string Name, string Value)[] headers)
    {
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);

        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);

        using var response = await Client.SendAsync(request);
        var allow = string.Join(", ", response.Content.Headers.Allow);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync(), allow) { RetryAfter = response.Headers.RetryAfter?.ToString() };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }

    private static GraphQLException Busy() => new("Not now.", ErrorCodes.Busy, new Dictionary<string, object?> { [ErrorCodes.RetryAfterSeconds] = 7 });

    private static Schema Schema() => new SchemaBuilder()
        .Sdl("extend type Query { hello(name: String): String fail: Int! busy: Int! wait: Int } extend type Mutation { count: Int! }")
        .Query(q => q
            .Field("hello", context => "Hello " + (context.Argument<string>("name") ?? "world"))
            .Field<int>("fail", _ => throw new GraphQLException("No."))
            .Field<int>("busy", _ => throw Busy())
            .Field<int?>("wait", _ => throw Busy()))
        .Mutation(m => m.Field("count", _ => 1))
        .Build();
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string? ContentType, string Body, string Allow)
{
    public string? RetryAfter { get; init; }
}
