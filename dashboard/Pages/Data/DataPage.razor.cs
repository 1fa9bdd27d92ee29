using Analytics.Dashboard.Gateway;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboard.Pages.Data;

/// <summary>What is shown now and from which files, and the door for new ones.</summary>
public sealed partial class DataPage(GraphQLGateway gateway) : ComponentBase
{
    private const int ImportsShown = 200;

    private DataAnswer? _data;
    private GatewayProblem? _problem;

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
