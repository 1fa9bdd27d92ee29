using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Analytics.Dashboard.Components.Charts;

/// <summary>A Plotly chart. The library owns what is inside the element, so Blazor renders it once and never again; new data is handed to the library.</summary>
public sealed partial class PlotlyChart(IJSRuntime browser, ILogger<PlotlyChart> log) : ComponentBase
{
    private ElementReference _element;
    private IJSObjectReference? _module;
    private DotNetObjectReference<PlotlyChart>? _self;
    private bool _changed;
    private bool _gone;

    [Parameter, EditorRequired]
    public required IReadOnlyList<Trace> Data { get; set; }

    [Parameter, EditorRequired]
    public required Layout Layout { get; set; }

    [Parameter]
    public Config Config { get; set; } = new();

    /// <summary>The chart's name for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The id of the sentence that says what the chart shows.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    /// <summary>Raised once, when there is something to see.</summary>
    [Parameter]
    public EventCallback OnDrawn { get; set; }

    /// <summary>Raised with the key of the point that was clicked (<see cref="Trace.CustomData"/>).</summary>
    [Parameter]
    public EventCallback<string> OnPointClicked { get; set; }

    [JSInvokable]
    public Task PointClicked(string key) => OnPointClicked.InvokeAsync(key);

    /// <summary>Saves what is drawn in the reader's downloads, without a way through the circuit.</summary>
    /// <param name="format"><c>png</c> or <c>svg</c>.</param>
    public async Task SavePictureAsync(string fileName, string title, string format)
    {
        if (_module is { } module)
            await module.InvokeVoidAsync("savePicture", _element, fileName, title, format);
    }

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        try
        {
            if (_module is { } module)
            {
                await module.InvokeVoidAsync("dispose", _element);
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the chart with it.
        }
        _self?.Dispose();
    }

    protected override bool ShouldRender() => false;

    protected override async Task OnParametersSetAsync()
    {
        if (_module is { } module && _changed)
        {
            _changed = false;
            await module.InvokeVoidAsync("update", _element, PlotlyJson.Write(new PlotlyFigure(Data, Layout)));
        }
    }

    public override Task SetParametersAsync(ParameterView parameters)
    {
        _changed = !parameters.TryGetValue<IReadOnlyList<Trace>>(nameof(Data), out var data) || !ReferenceEquals(data, Data);
        return base.SetParametersAsync(parameters);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        try
        {
            var module = await browser.InvokeAsync<IJSObjectReference>("import", $"/{Assets["Components/Charts/PlotlyChart.razor.js"]}");
            await DrawAsync(module);
            if (_gone)
                await module.DisposeAsync();
            else
                await OnDrawn.InvokeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The reader left before the chart was there.
        }
        catch (JSException reason)
        {
            LogNotDrawn(Label, reason.Message); // the element says so, and the table stands below
        }
    }

    /// <summary>Another filter may take the chart off the page at any time: nothing is begun for one that is gone.</summary>
    private async Task DrawAsync(IJSObjectReference module)
    {
        if (_gone)
            return;

        _self = DotNetObjectReference.Create(this);
        await module.InvokeVoidAsync(
            "draw", _element, _self, $"/{Assets["lib/plotly-cartesian.min.js"]}", PlotlyJson.Write(new PlotlyFigure(Data, Layout)), PlotlyJson.Write(Config));
        if (!_gone)
            _module = module;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The chart {Label} was not drawn: {Reason}")]
    private partial void LogNotDrawn(string label, string reason);
}
