using System.Net;
using System.Net.Sockets;
using System.Text;
using Analytics.GraphQL.Http;
using Analytics.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Analytics.Benchmarks.GraphQL;

/// <summary>A question for ten scalar fields, whose plan is known, beside a minimal-API endpoint that reads the same body and writes the same answer.</summary>
public sealed class RequestBenchmarks : IContests
{
    private const int Requests = 2_000;
    private const string Question = """{"query":"{ council { code name region population councillors wards isCity area founded motto } }"}""";

    private static readonly Council Manchester = new("E08000003", "Manchester", "North West", 551_900, 96, 32, IsCity: true, 115.6, "1974-04-01", "Concilio et Labore");

    private readonly WebApplication _application;
    private readonly Socket _connection = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _received = new byte[16 << 10];

    public RequestBenchmarks()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddGraphQL(_ => Schema());
        _application = builder.Build();
        _application.MapPost("/minimal", (Body _) => new Answer(new Data(Manchester)));
        _application.MapGraphQL();
        _application.StartAsync().GetAwaiter().GetResult();
        _connection.Connect(IPAddress.Loopback, new Uri(_application.Urls.Single()).Port);
    }

    public string Title => "GraphQL: answering over HTTP";

    public IReadOnlyList<Contest> Contests =>
    [
        new(
            "Ask for ten scalar fields on one connection",
            "requests",
            new("minimal API", Requests, () => OverTheWire("/minimal")),
            new("GraphQL", Requests, () => OverTheWire("/graphql"))),
        new(
            "The same without the network",
            "requests",
            new("minimal API", Requests, () => InProcess("/minimal")),
            new("GraphQL", Requests, () => InProcess("/graphql"))),
    ];

    public void Dispose()
    {
        _connection.Dispose();
        _application.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static Schema Schema() => new SchemaBuilder()
        .Sdl("type Council { code: ID! name: String! region: String! population: Int! councillors: Int! wards: Int! isCity: Boolean! area: Float! founded: String! motto: String! } extend type Query { council: Council! }")
        .Object<Council>("Council")
        .Query(query => query.Field("council", _ => Manchester))
        .Build();

    private long OverTheWire(string address)
    {
        var request = Encoding.UTF8.GetBytes($"POST {address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Question.Length}\r\n\r\n{Question}");
        var sum = 0L;
        for (var time = 0; time < Requests; time++)
        {
            _connection.Send(request);
            var length = 0;
            do
                length += _connection.Receive(_received, length, _received.Length - length, SocketFlags.None);
            while (!IsWhole(_received.AsSpan(0, length)));
            sum += length;
        }

        return sum;
    }

    /// <summary>Both answers end with the same three braces, and with the chunk that ends them where they come in chunks.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> response) => response.EndsWith("}}}"u8) || response.EndsWith("}}}\r\n0\r\n\r\n"u8);

    private long InProcess(string address)
    {
        var endpoint = ((IEndpointRouteBuilder)_application).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Single(endpoint => endpoint.RoutePattern.RawText == address);
        var body = Encoding.UTF8.GetBytes(Question);
        var answer = new MemoryStream();
        var sum = 0L;
        for (var time = 0; time < Requests; time++)
        {
            answer.SetLength(0);
            var context = new DefaultHttpContext { RequestServices = _application.Services };
            context.Request.Method = "POST";
            context.Request.ContentType = "application/json";
            context.Request.ContentLength = body.Length;
            context.Request.Body = new MemoryStream(body);
            context.Response.Body = answer;
            context.SetEndpoint(endpoint);
            endpoint.RequestDelegate!(context).GetAwaiter().GetResult();
            sum += answer.Length;
        }

        return sum;
    }

    private sealed record Body(string Query);

    private sealed record Answer(Data Data);

    private sealed record Data(Council Council);

    private sealed record Council(string Code, string Name, string Region, int Population, int Councillors, int Wards, bool IsCity, double Area, string Founded, string Motto);
}
