using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboard.Pages.LocalSpend;

/// <summary>How much of what councils spend stays local. The address is the page's state; every link on it is an address.</summary>
public sealed partial class LocalSpendPage(LocalSpendReader reader, NavigationManager navigation) : ComponentBase, IDisposable
{
    private LocalSpendView? _view;
    private GatewayProblem? _problem;
    private DashboardFilter? _asked;
    private ElementReference _heading;
    private CancellationTokenSource _superseded = new();
    private bool _reading;
    private bool _focusHeading;

    [SupplyParameterFromQuery(Name = Urls.CouncilsKey)]
    public string[]? Councils { get; set; }

    [SupplyParameterFromQuery(Name = Urls.YearsKey)]
    public string[]? Years { get; set; }

    [SupplyParameterFromQuery(Name = Urls.BasisKey)]
    public string? Basis { get; set; }

    [SupplyParameterFromQuery(Name = Urls.LookedIntoKey)]
    public string? LookedInto { get; set; }

    [SupplyParameterFromQuery(Name = Urls.VersionKey)]
    public string? Version { get; set; }

    /// <summary>The response while the page is rendered for its first paint; null on a circuit.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private string Title => _view is null ? "Local spend · Analytics" : $"Local spend: {_view.Heading} · Analytics";

    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri);

    public void Dispose()
    {
        _superseded.Cancel();
        _superseded.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var reading = DashboardFilter.Read(Councils, Years, Basis, LookedInto, Version);
        if (reading.Filter == _asked && reading.Notices.Count == 0)
            return;

        _focusHeading = _asked is not null;
        _asked = reading.Filter;
        await ReadAsync(reading);
        if (RendererInfo.IsInteractive && reading.Notices.Count == 0 && Here.Contains('?', StringComparison.Ordinal) && Here != Urls.LocalSpend(reading.Filter))
            navigation.NavigateTo(Urls.LocalSpend(reading.Filter), replace: true); // a form writes more than an address needs
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusHeading || _reading || _view is null)
            return;

        _focusHeading = false;
        await _heading.FocusAsync();
    }

    private async Task ReadAsync(FilterReading reading)
    {
        await _superseded.CancelAsync();
        _superseded.Dispose();
        _superseded = new CancellationTokenSource();
        var cancellation = _superseded.Token;
        _reading = true;
        try
        {
            var result = await reader.ReadAsync(reading, cancellation);
            if (cancellation.IsCancellationRequested)
                return;

            (_view, _problem, _reading) = (result.Data ?? _view, result.Problem, false);
            if (_problem is not null && Http is { Response.HasStarted: false })
                Http.Response.StatusCode = _problem.Status;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // A newer question took its place, or the reader left.
        }
    }

    private void LookInto(string council)
    {
        if (_view is not null)
            navigation.NavigateTo(Urls.LocalSpend(_view.Question.Filter.LookInto(council)));
    }

    private string Csv(DataTable table) => Urls.LocalSpendTable(table.Name, _view!.Question.Filter.WithFinancialYears(_view.Question.Years));
}
