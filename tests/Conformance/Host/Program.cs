using System.Text.Json;
using Analytics.Conformance.Host;
using Analytics.GraphQL.Execution;
using Analytics.GraphQL.Http;
using Analytics.GraphQL.Language;
using Analytics.GraphQL.TypeSystem;
using Analytics.GraphQL.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

// Serves our engine over the fixture schema: /graphql for any client, the other addresses for the tests beside this
// folder, in batches: a JSON array in, a JSON array of as many answers out.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Analytics", LogLevel.None).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 64 << 20);
var schema = FixtureSchema.Build(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "fixture.graphql")));
builder.Services.AddGraphQL(_ => schema);
var app = builder.Build();

app.MapGraphQL();

app.MapGet("/schema", () => SchemaPrinter.Print(schema));

app.MapPost("/parse", (string[] documents) => documents.Select(document =>
    Answers.Parse(document, node => new { Printed = SyntaxPrinter.Print(node) })));

app.MapPost("/validate", (string[] documents) => documents.Select(document =>
    Answers.Parse(document, node => new { Errors = DocumentValidator.Validate(schema, node).Select(Answers.Describe) })));

app.MapPost("/validate-sdl", (string[] documents) => documents.Select(document =>
    Answers.Parse(document, node => new { Errors = DocumentValidator.ValidateSdl(node).Select(Answers.Describe) })));

app.MapPost("/execute", async (Request[] requests, GraphQLExecutor executor, IServiceProvider services) =>
{
    var answers = new List<JsonElement>();
    foreach (var request in requests)
    {
        using var result = await executor.ExecuteAsync(new GraphQLRequest(request.Query) { Variables = request.Variables }, services);
        answers.Add(JsonElement.Parse(result.ToJson()));
    }

    return answers;
});

await app.RunAsync();
