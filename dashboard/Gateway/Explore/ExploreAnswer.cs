using System.Text.Json;

namespace Analytics.Dashboard.Gateway;

/// <summary>What <c>Explore.graphql</c> brings back, with the table that was picked.</summary>
/// <param name="Table">One cube as <see cref="ExploreQuery"/> asked for it; null where nothing was asked, or the API would not.</param>
/// <param name="Refusal">Why it would not, in its own sentence; null where it did.</param>
/// <param name="IsTooMuch">Whether less of the same would have been answered.</param>
public sealed record ExploreAnswer(
    IReadOnlyList<Council> Councils,
    Calendar Calendar,
    FrameworkThemes TomsFramework,
    IReadOnlyList<SavedQuery> SavedQueries,
    JsonElement? Table = null,
    IReadOnlyList<Metric>? Metrics = null,
    string? Refusal = null,
    bool IsTooMuch = false) : IFramed
{
    private const string Place = "# the table\n";

    /// <summary>Without a table.</summary>
    public static readonly Document<ExploreVariables, ExploreAnswer> Document = new("Explore");

    /// <summary>With the table that was picked.</summary>
    public static Document<ExploreVariables, ExploreAnswer> With(ExploreQuery query) => Document.As(
        Document.Text.Replace(Place, $"table: {query.Selection}\n", StringComparison.Ordinal) + query.Fragment);
}

/// <summary>What <c>Explore.graphql</c> is asked with.</summary>
/// <param name="Version">The id of the data version; null means the current one.</param>
public sealed record ExploreVariables(bool Learn, string? Version);

/// <summary>A query that is kept to be asked again.</summary>
public sealed record SavedQuery(string Id, string Name, string Document, string? Description = null);

/// <summary>One figure of a table that was picked.</summary>
/// <param name="Share">The part of the whole; null where there is none.</param>
/// <param name="Compare">What it is held against; null where nothing was picked.</param>
/// <param name="Peers">Where the council stands among its peers; null where that was not picked.</param>
public sealed record ExploreFigure(decimal? Value, FigureStatus Status, string Display, decimal? Share = null, ComparedFigure? Compare = null, PeerFigure? Peers = null)
{
    public Figure Figure => new(Value, Status, Display, Share);
}
