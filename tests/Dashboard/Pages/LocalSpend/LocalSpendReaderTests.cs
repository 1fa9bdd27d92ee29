using System.Text.Json;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.LocalSpend;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Tests.Gateway;

namespace Analytics.Dashboard.Tests.Pages.LocalSpend;

public sealed class LocalSpendReaderTests
{
    [Fact]
    public async Task FirstVisit_LearnsTheYearsAndAsksAgainForTheLatest()
    {
        await using var api = await StandInApi.AnsweringAsync(() => SampleAnswer.All);

        var result = await new LocalSpendReader(api.Gateway, new CatalogueMemory()).ReadAsync(new FilterReading(DashboardFilter.Empty, []), CancellationToken.None);

        Assert.Equal("All four councils in 2022/23", result.Data!.Heading);
        Assert.Equal(["{}", """{"financialYear":{"in":["2022/23"]}}"""], api.Questions.Select(Chosen));
    }

    [Fact]
    public async Task LaterVisit_AsksOnce()
    {
        await using var api = await StandInApi.AnsweringAsync(() => SampleAnswer.All);
        var reader = new LocalSpendReader(api.Gateway, new CatalogueMemory());
        await reader.ReadAsync(new FilterReading(DashboardFilter.Empty, []), CancellationToken.None);
        api.Questions.Clear();

        await reader.ReadAsync(new FilterReading(DashboardFilter.Empty.WithBasis(SpendBasis.Influenceable), []), CancellationToken.None);

        Assert.Single(api.Questions);
    }

    [Fact]
    public async Task PublicationWithANewYear_IsShownAtTheNextQuestion()
    {
        var answer = SampleAnswer.All;
        await using var api = await StandInApi.AnsweringAsync(() => answer);
        var reader = new LocalSpendReader(api.Gateway, new CatalogueMemory());
        await reader.ReadAsync(new FilterReading(DashboardFilter.Empty, []), CancellationToken.None);

        answer = answer with { Calendar = answer.Calendar with { Rows = [.. answer.Calendar.Rows, answer.Calendar.Rows[0] with { FinancialYear = "2023/24" }] } };
        var result = await reader.ReadAsync(new FilterReading(DashboardFilter.Empty.WithBasis(SpendBasis.Influenceable), []), CancellationToken.None);

        Assert.Equal(["2023/24"], result.Data!.Question.Years);
    }

    [Fact]
    public async Task OlderVersion_IsShownWithItsOwnYearsAndLeavesTheCurrentOnesAlone()
    {
        var answer = SampleAnswer.All;
        await using var api = await StandInApi.AnsweringAsync(() => answer);
        var reader = new LocalSpendReader(api.Gateway, new CatalogueMemory());
        await reader.ReadAsync(new FilterReading(DashboardFilter.Empty, []), CancellationToken.None);
        api.Questions.Clear();

        answer = answer with { Calendar = answer.Calendar with { Rows = [answer.Calendar.Rows[0]] } };
        var older = await reader.ReadAsync(new FilterReading(DashboardFilter.Empty.WithVersion("v2"), []), CancellationToken.None);
        answer = SampleAnswer.All;
        var current = await reader.ReadAsync(new FilterReading(DashboardFilter.Empty.WithBasis(SpendBasis.Influenceable), []), CancellationToken.None);

        Assert.Equal(["2021/22"], older.Data!.Question.Years);
        Assert.Equal(["2022/23"], current.Data!.Question.Years);
        Assert.Equal(["v2", "v2", null], api.Questions.Select(Version));
    }

    [Fact]
    public async Task PlaceThatAListDoesNotHave_LeadsToItsBeginningAndIsSaid()
    {
        var answer = JsonSerializer.Serialize(new GraphQLResponse<LocalSpendAnswer>(SampleAnswer.All), LocalSpendAnswer.Document.Response);
        var answers = new Queue<string>(["""{"errors":[{"message":"'there' in `after` is no cursor.","extensions":{"code":"BAD_USER_INPUT"}}]}""", answer, answer]);
        await using var api = await StandInApi.StartAsync(answers.Dequeue);

        var result = await new LocalSpendReader(api.Gateway, new CatalogueMemory())
            .ReadAsync(new FilterReading(DashboardFilter.Empty.WithOwn(Urls.AfterKey, "there"), []), CancellationToken.None);

        Assert.Equal(["The address asks for a place in the list that is none. The list is shown from its beginning."], result.Data!.Question.Notices);
        Assert.Equal("/local-spend", result.Data.Here(filter => filter));
    }

    [Fact]
    public async Task Problem_IsHandedOn()
    {
        await using var api = await StandInApi.StartAsync(() => "no JSON");

        var result = await new LocalSpendReader(api.Gateway, new CatalogueMemory()).ReadAsync(new FilterReading(DashboardFilter.Empty, []), CancellationToken.None);

        Assert.Equal(GatewayProblemKind.NotUnderstood, result.Problem!.Kind);
    }

    private static string? Version(string question)
    {
        using var body = JsonDocument.Parse(question);
        return body.RootElement.GetProperty("variables").TryGetProperty("version", out var version) ? version.GetString() : null;
    }

    private static string Chosen(string question)
    {
        using var body = JsonDocument.Parse(question);
        return body.RootElement.GetProperty("variables").GetProperty("chosen").GetRawText();
    }
}
