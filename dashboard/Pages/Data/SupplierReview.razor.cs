using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboard.Pages.Data;

/// <summary>The spellings whose supplier is in doubt, each beside what it is taken for and what it may be, to be decided.</summary>
public sealed partial class SupplierReview(ImportGateway door) : ComponentBase
{
    private const int Few = 10;

    private IReadOnlyList<Doubt>? _doubts;
    private SupplierVerdict? _verdict;
    private GatewayProblem? _problem;
    private ElementReference _status;
    private bool _all;
    private bool _busy;
    private bool _decided;

    /// <summary>The administrator's key; empty while none was entered.</summary>
    [Parameter, EditorRequired]
    public required string Key { get; set; }

    /// <summary>Raised when a decision was published.</summary>
    [Parameter]
    public EventCallback OnDecided { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_decided)
            return;

        _decided = false;
        await _status.FocusAsync(preventScroll: false); // the button that had the focus is gone with its spelling
    }

    private static string Sentence(int doubts) => doubts == 0
        ? "No name is in doubt."
        : $"{English.Sentence(English.Cardinal(doubts))} {(doubts == 1 ? "name is" : "names are")} in doubt{(doubts == 1 ? "" : ", those with most money first")}. What you decide is published at once, and later files obey it.";

    private Task ShowAsync() => WorkAsync(ReadAsync);

    private Task AcceptAsync(Doubt doubt, PaidSupplier supplier) => DecideAsync(() => door.AcceptAsync(doubt.Spelling.Id, supplier.Id, Key, CancellationToken.None));

    private Task SplitAsync(Doubt doubt) => DecideAsync(() => door.SplitAsync(doubt.Spelling.Id, Key, CancellationToken.None));

    private Task DecideAsync(Func<Task<GatewayResult<SupplierVerdict>>> decide) => WorkAsync(async () =>
    {
        var result = await decide();
        (_verdict, _problem) = (result.Data, result.Problem);
        if (_problem is not null)
            return;

        await ReadAsync();
        _decided = true;
        await OnDecided.InvokeAsync();
    });

    private async Task ReadAsync()
    {
        var result = await door.ReviewAsync(Key, CancellationToken.None);
        _problem = result.Problem;
        if (result.Data is { } items)
            _doubts = Doubt.Of(items);
    }

    private async Task WorkAsync(Func<Task> work)
    {
        if (_busy)
            return;

        _busy = true;
        try
        {
            await work();
        }
        finally
        {
            _busy = false;
        }
    }
}
