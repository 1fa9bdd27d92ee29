using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboard.Pages.Data;

/// <summary>What is shown now and from which files, and the door for new ones.</summary>
public sealed partial class DataPage(GraphQLGateway gateway, NavigationManager navigation) : ComponentBase
{
    private const int ImportsShown = 200;

    private DataAnswer? _data;
    private GatewayProblem? _problem;

    /// <summary>Which files are listed, as the address has it.</summary>
    [SupplyParameterFromQuery(Name = Urls.FilesKey)]
    public string? Files { get; set; }

    private bool ShowsAllFiles => Files == Urls.AllFiles;

    /// <summary>The same page with all files, or with the newest again.</summary>
    private string OtherFiles => Urls.Of(
        SitePages.Data,
        FilterReader.Read(new Uri(navigation.Uri).Query, SitePages.Data).Filter.WithOwn(Urls.FilesKey, ShowsAllFiles ? null : Urls.AllFiles));

    // Stays in this page alone: never in an address, a cookie or a log.
    private string _key = "";

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        gateway.Forget(); // whoever has just brought a file wants to see it
        var result = await gateway.AskAsync(DataAnswer.Document, new DataVariables(ImportsShown), CancellationToken.None, _key);
        (_data, _problem) = (result.Data ?? _data, result.Problem);
    }
}
