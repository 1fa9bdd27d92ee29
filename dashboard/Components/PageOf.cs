using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Analytics.Dashboard.Components;

/// <summary>How far a page has come with what its address asks for.</summary>
/// <param name="View">What is shown, perhaps of the question before; null before the first answer.</param>
/// <param name="Problem">Why the last question was not answered; null where it was.</param>
/// <param name="IsReading">Whether an answer is awaited.</param>
public sealed record PageProgress(SitePage Page, DashboardFilter Asked, PageView? View, GatewayProblem? Problem, bool IsReading);

/// <summary>A page whose state is its address: each new address is a new question, and the newest question wins.</summary>
public abstract class PageOf<TReader, TView> : ComponentBase, IDisposable
    where TReader : IPageReader
    where TView : PageView
{
    private CancellationTokenSource _superseded = new();
    private DashboardFilter? _asked;

    [Inject]
    public required TReader Reader { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>The response while the page is rendered for its first paint; null on a circuit.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    protected TView? View { get; private set; }

    protected PageProgress Progress => new(Reader.Page, _asked ?? DashboardFilter.Empty, View, Problem, IsReading);

    private GatewayProblem? Problem { get; set; }

    private bool IsReading { get; set; }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        _superseded.Cancel();
        _superseded.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        return ReadAddressAsync();
    }

    /// <summary>Goes to this page with another filter.</summary>
    protected void Go(Func<DashboardFilter, DashboardFilter> change)
    {
        if (View is not null)
            Navigation.NavigateTo(View.Here(change));
    }

    /// <summary>Asks the same question again, because its answer has just been changed.</summary>
    protected Task ReadAgainAsync() => ReadAsync(FilterReader.Read(new Uri(Navigation.Uri).Query, Reader.Page));

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        if (!IsHere(new Uri(change.Location).AbsolutePath))
            return;

        await ReadAddressAsync();
        StateHasChanged();
    });

    private bool IsHere(string path) => Reader.Page.IsAt(path) || (path == Urls.Home && Reader.Page == SitePages.Main[0]);

    private async Task ReadAddressAsync()
    {
        var address = new Uri(Navigation.Uri);
        var reading = FilterReader.Read(address, Reader.Page);
        if (reading.Filter == _asked && reading.Notices.Count == 0)
            return;

        _asked = reading.Filter;
        await ReadAsync(reading);
        var tidy = Urls.Of(Reader.Page, reading.Filter);
        if (RendererInfo.IsInteractive && reading.Notices.Count == 0 && address.Query.Length > 0 && Navigation.Uri == address.AbsoluteUri && address.PathAndQuery != tidy)
            Navigation.NavigateTo(tidy + address.Fragment, replace: true); // a form writes more than an address needs
    }

    private async Task ReadAsync(FilterReading reading)
    {
        await _superseded.CancelAsync();
        _superseded.Dispose();
        _superseded = new CancellationTokenSource();
        var cancellation = _superseded.Token;
        IsReading = true;
        StateHasChanged();
        try
        {
            var result = await Reader.ReadViewAsync(reading, cancellation);
            if (cancellation.IsCancellationRequested)
                return;

            (View, Problem, IsReading) = ((TView?)result.Data ?? View, result.Problem, false);
            if (Problem is not null && Http is { Response.HasStarted: false })
                Http.Response.StatusCode = Problem.Status;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // A newer question took its place, or the reader left.
        }
    }
}
