using System.Net;
using System.Text;
using System.Text.Json;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Explore;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Tests.Gateway;

namespace Analytics.Dashboard.Tests.Pages.Explore;

public sealed class ExploreViewTests
{
    private const string Rings =
        """
        {
          "amount": { "value": 1000000, "status": "OK", "display": "£1.0m" },
          "rows": [
            { "localityRing": "OWN_BOROUGH", "amount": { "value": 600000, "status": "OK", "display": "", "share": 0.6, "compare": { "value": 500000, "status": "OK", "display": "", "change": 100000, "verdict": "NEUTRAL" } } },
            { "localityRing": "UNKNOWN", "amount": { "value": 400000, "status": "PROVISIONAL", "display": "", "share": 0.4, "compare": { "value": null, "status": "UNAVAILABLE", "display": "x", "change": null, "verdict": "UNKNOWN" } } }
          ],
          "info": { "citation": "", "suppressedFigures": 0, "truncated": true }
        }
        """;

    private const string People =
        """
        {
          "people": { "value": 45, "status": "ROUNDED", "display": "45" },
          "rows": [
            { "cohort": "VETERANS", "council": { "code": "E08000001", "name": "Bolton" }, "people": { "value": 45, "status": "ROUNDED", "display": "45", "share": null } },
            { "cohort": "VETERANS", "council": { "code": "E08000007", "name": "Stockport" }, "people": { "value": null, "status": "SUPPRESSED", "display": "c", "share": null } }
          ],
          "info": { "citation": "", "suppressedFigures": 1, "truncated": false }
        }
        """;

    [Fact]
    public void Bars_StandBesideTheTableWithWhatItIsHeldAgainst()
    {
        var view = ExploreSample.View("?figures=amount&by=LOCALITY_RING&compare=last-year", Rings);

        Assert.Equal("Spend by place of supplier", view.Heading);
        Assert.Equal("All four councils in 2022/23: spend £1.0m.", view.Lead.ToString());
        Assert.Equal("Own borough is highest, £600,000; Unknown lowest, £400,000. There is more than these rows.", view.Picture!.Sentence.ToString());
        Assert.Equal(["Own borough £600,000", "Unknown £400,000"], view.Picture.Bars!.Select(bar => $"{bar.Name} {bar.Text}"));
        Assert.Equal("2 rows, and the total. A name leads to itself alone. There are more: ask for more rows above.", view.TableSentence.ToString());
        Assert.Equal(["Own borough", "£600,000", "60.0%", "£500,000", "▲ £100,000"], Texts(view.Table!.Rows[1]));
        Assert.Equal(["Unknown", "£400,000", "40.0%", "x", "x"], Texts(view.Table.Rows[2]));
        Assert.Equal("/explore?by=LOCALITY_RING&compare=last-year&figures=amount&localityRing=OWN_BOROUGH", view.Table.Rows[1].Cells[0].Href);
    }

    [Fact]
    public void Heat_MarksWhatIsWithheldAndTheFileHasNoNumberForIt()
    {
        var view = ExploreSample.View("?cube=cohort-outcomes&figures=people&by=COHORT,COUNCIL", People);

        Assert.Equal(["45", "c"], view.Picture!.Heat!.Rows.Single().Cells.Select(cell => cell.Text));
        Assert.Equal("Veterans, Bolton: 45. One of two is withheld (c).", view.Picture.Sentence.ToString());
        Assert.Contains("One figure is withheld (c) to protect people. Counts of people are rounded to the nearest 5", view.TableSentence.ToString(), StringComparison.Ordinal);
        Assert.Contains("\r\nVeterans,Stockport,c\r\n", Encoding.UTF8.GetString(Csv.Write(view.Table!)), StringComparison.Ordinal);
        Assert.Equal("/explore?cohort=veterans&by=COHORT,COUNCIL&cube=cohort-outcomes&figures=people", view.Table!.Rows[1].Cells[0].Href);
    }

    [Fact]
    public async Task Refusal_IsToldInTheWordsOfTheApiWithThePicksStillThere()
    {
        var answers = new Queue<string>([Framed(), """{"errors":[{"message":"The operation costs 13,010,001 and 1,000,000 is allowed.","extensions":{"code":"COST_LIMIT"}}]}""", Framed()]);
        await using var api = await StandInApi.StartAsync(answers.Dequeue, HttpStatusCode.OK);

        var result = await new ExploreReader(api.Gateway, new CatalogueMemory())
            .ReadAsync(FilterReader.Read("?figures=amount&by=SUPPLIER", SitePages.Explore), CancellationToken.None);

        Assert.Equal("The operation costs 13,010,001 and 1,000,000 is allowed.", result.Data!.Refusal);
        Assert.StartsWith("It takes more than is computed for one question.", result.Data.Advice, StringComparison.Ordinal);
        Assert.Equal("All four councils in 2022/23: not shown, for the reason below.", result.Data.Lead.ToString());
        Assert.Contains("rows(by: [SUPPLIER]", result.Data.Document, StringComparison.Ordinal);
        Assert.Empty(result.Data.Tables);
    }

    [Theory]
    [InlineData("# /explore?figures=amount\nquery Explore { spend { amount { value } } }", "/explore?figures=amount")]
    [InlineData("# //elsewhere.example/explore?figures=amount\nquery { viewer { name } }", null)]
    [InlineData("{ viewer { name } }", null)]
    public void SavedQuery_OpensHereWhereItWasSavedHere(string document, string? address) =>
        Assert.Equal(address, SavedQueries.AddressOf(new SavedQuery("1", "Mine", document)));

    private static IEnumerable<string> Texts(TableRow row) => row.Cells.Select(cell => cell.Text);

    private static string Framed() => JsonSerializer.Serialize(
        new GraphQLResponse<ExploreAnswer>(new ExploreAnswer(SampleAnswer.All.Councils, SampleAnswer.All.Calendar, SampleAnswer.All.TomsFramework, [], Metrics: ExploreSample.Glossary)),
        ExploreAnswer.Document.Response);
}
