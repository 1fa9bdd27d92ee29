using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Hosting;
using Analytics.Dashboard.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Analytics.Dashboard.Pages.Data;

/// <summary>Takes one file in: first it is only checked and its account shown, then whoever brought it confirms.</summary>
public sealed partial class ImportForm(ImportGateway door, IJSRuntime browser) : ComponentBase
{
    /// <summary>What the API takes by default; it says so itself when it takes less.</summary>
    private const long LargestFile = 1_000_000_000;

    private ImportKind _kind = ImportKind.Spend;
    private string _council = "";
    private DateOnly? _asAt;
    private bool _isPrivate;
    private IBrowserFile? _file;
    private ImportReport? _report;
    private GatewayProblem? _problem;
    private bool _busy;
    private bool _confirming;
    private bool _done;

    [Parameter, EditorRequired]
    public required IReadOnlyList<CouncilName> Councils { get; set; }

    /// <summary>The administrator's key.</summary>
    [Parameter, EditorRequired]
    public required string Key { get; set; }

    [Parameter]
    public EventCallback<string> KeyChanged { get; set; }

    /// <summary>Raised when a whole key was entered.</summary>
    [Parameter]
    public EventCallback OnKeyEntered { get; set; }

    /// <summary>Raised when a file was imported.</summary>
    [Parameter]
    public EventCallback OnImported { get; set; }

    private void Choose(InputFileChangeEventArgs change)
    {
        _file = change.File;
        Reconsider();
    }

    /// <summary>What was checked is not what would be imported any more.</summary>
    private void Reconsider() => (_report, _problem, _done) = (null, null, false);

    private Task CheckAsync() => SendAsync(checkOnly: true);

    private async Task ImportAsync()
    {
        await SendAsync(checkOnly: false);
        if (_report is not { State: not ImportState.Rejected })
            return;

        _done = true;
        await OnImported.InvokeAsync();
    }

    private async Task SendAsync(bool checkOnly)
    {
        if (_file is not { } file || _busy)
            return;

        (_busy, _confirming, _problem) = (true, !checkOnly, null);
        try
        {
            var council = ImportKinds.MayBelongToCouncil(_kind) && _council.Length > 0 ? _council : null;
            var result = await door.SendAsync(
                new FileToSend(ImportKinds.Word(_kind), file.Name, council, ImportKinds.IsAsAt(_kind) ? _asAt : null, !(_isPrivate && ImportKinds.MayBelongToCouncil(_kind)), () => file.OpenReadStream(LargestFile)),
                checkOnly,
                Key,
                CancellationToken.None);
            (_report, _problem) = (result.Data, result.Problem);
        }
        catch (IOException)
        {
            _problem = new GatewayProblem(GatewayProblemKind.Unreachable, $"The browser could not read {file.Name}, or it is larger than 1,000 MB: choose the file again.");
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task SaveTemplateAsync()
    {
        var result = await door.TemplateAsync(ImportKinds.Word(_kind), CancellationToken.None);
        _problem = result.Problem;
        if (result.Data is { } file)
            await browser.SaveAsync(file);
    }
}
