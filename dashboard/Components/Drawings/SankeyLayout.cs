namespace Analytics.Dashboard.Components.Drawings;

/// <summary>One stream from the left to the right.</summary>
/// <param name="Amount">Above zero.</param>
/// <param name="Token">Its colour in the style sheet, <c>--ring-own</c>.</param>
public sealed record Flow(string From, string To, decimal Amount, string Token);

/// <summary>One end of streams. Lengths are pixels from the top.</summary>
public sealed record FlowEnd(string Name, decimal Amount, decimal Top, decimal Height);

/// <summary>One stream as it is drawn; its thickness is the same at both ends.</summary>
public sealed record FlowBand(Flow Flow, decimal Left, decimal Right, decimal Thickness);

/// <summary>Where the ends and the streams of a Sankey diagram lie: every pound has the same thickness, ends stand in the order given.</summary>
public sealed class SankeyLayout
{
    /// <summary>Room for the name of an end, however thin.</summary>
    private const decimal Gap = 16;

    public SankeyLayout(IReadOnlyList<Flow> flows, decimal height)
    {
        var total = flows.Sum(flow => flow.Amount);
        var ends = Math.Max(flows.Select(flow => flow.From).Distinct().Count(), flows.Select(flow => flow.To).Distinct().Count());
        var scale = total > 0m ? (height - Gap * ends) / total : 0m;
        Left = Ends(flows, flow => flow.From, scale, height);
        Right = Ends(flows, flow => flow.To, scale, height);
        Bands = BandsOf(flows, scale);
    }

    public IReadOnlyList<FlowEnd> Left { get; }

    public IReadOnlyList<FlowEnd> Right { get; }

    public IReadOnlyList<FlowBand> Bands { get; }

    /// <summary>The side with fewer ends is spread over the same height.</summary>
    private static List<FlowEnd> Ends(IReadOnlyList<Flow> flows, Func<Flow, string> end, decimal scale, decimal height)
    {
        var groups = flows.GroupBy(end, (name, group) => (Name: name, Amount: group.Sum(flow => flow.Amount))).ToList();
        var gap = groups.Count == 0 ? 0m : (height - scale * groups.Sum(group => group.Amount)) / groups.Count;
        var ends = new List<FlowEnd>();
        var top = gap / 2;
        foreach (var (name, amount) in groups)
        {
            ends.Add(new FlowEnd(name, amount, top, amount * scale));
            top += amount * scale + gap;
        }
        return ends;
    }

    /// <summary>At each end the streams lie in the order of the ends across.</summary>
    private List<FlowBand> BandsOf(IReadOnlyList<Flow> flows, decimal scale)
    {
        var left = Left.ToDictionary(end => end.Name, end => end.Top);
        var right = Right.ToDictionary(end => end.Name, end => end.Top);
        var across = Right.Select((end, index) => (end.Name, index)).ToDictionary(end => end.Name, end => end.index);
        var bands = new List<FlowBand>();
        foreach (var flow in flows.GroupBy(flow => flow.From).SelectMany(group => group.OrderBy(flow => across[flow.To])))
        {
            var thickness = flow.Amount * scale;
            bands.Add(new FlowBand(flow, left[flow.From], right[flow.To], thickness));
            left[flow.From] += thickness;
            right[flow.To] += thickness;
        }
        return bands;
    }
}
