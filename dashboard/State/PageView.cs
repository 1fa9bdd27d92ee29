using Analytics.Dashboard.Components;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.State;

/// <summary>Everything a page says, computed once from one answer.</summary>
public abstract class PageView(PageQuestion question, IFramed answer, Catalogue catalogue)
{
    public PageQuestion Question { get; } = question;

    public Catalogue Catalogue { get; } = catalogue;

    /// <summary>The publication that every figure was computed from.</summary>
    public DataVersion Version { get; } = answer.Calendar.Info.DataVersion;

    /// <summary>Who and when, in words.</summary>
    public Subject Subject { get; } = new(question, catalogue);

    /// <summary><c>Stockport in 2022/23</c>.</summary>
    public abstract string Heading { get; }

    /// <summary>The answer in one sentence or two, computed from the figures.</summary>
    public abstract Phrase Lead { get; }

    /// <summary>Every table of the page, to be found by its name in addresses.</summary>
    public abstract IEnumerable<DataTable> Tables { get; }

    /// <summary>The address of exactly this view, whatever is published later: with the years written out where the page chose them, and the data version.</summary>
    public string Permalink => Urls.Of(Question.Page, Question.Filter.WithFinancialYears(Question.Years).WithVersion(Version.Id));

    /// <summary>The address of a table as a file.</summary>
    public string Csv(DataTable table) => Urls.Table(Question.Page, table.Name, Question.Filter.WithFinancialYears(Question.Years));

    /// <summary>What a table is called as a file, so that two of them can be told apart: <c>local-spend-months-stockport-2022-23-v1.csv</c>.</summary>
    public string FileName(DataTable table)
    {
        var words = $"{Question.Page.Path} {table.Name} {Subject.Heading} {Subject.Period} {Version.Id}".ToLowerInvariant();
        return string.Join('-', string.Concat(words.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)) + ".csv";
    }

    /// <summary>This page with another filter.</summary>
    public string Here(Func<DashboardFilter, DashboardFilter> change) => Urls.Of(Question.Page, change(Question.Filter));

    /// <summary>Where the figures of a block come from.</summary>
    /// <param name="figures">Their names in the schema.</param>
    /// <param name="by">What Explore splits them by: dimensions of the schema.</param>
    /// <param name="records">Where the records behind them are listed; null where no page lists them.</param>
    public Origin From(Cube cube, IReadOnlyList<string> figures, IReadOnlyList<string> by, string? records = null) =>
        new([.. figures.Select(name => Catalogue.Metric(cube, name)).OfType<Metric>()])
        {
            Version = Version,
            Citation = Permalink,
            Records = records,
            Explore = Narrowed(cube) is { } only ? Urls.Explore(Explored, cube, figures, by, only) : null,
        };

    /// <summary>Where one number comes from.</summary>
    /// <param name="exact">What a ratio is made of; null for other figures.</param>
    public Origin From(Cube cube, string name, Figure figure, string? exact = null, string? records = null) =>
        From(cube, [name], [], records) with { Parts = exact, Status = Shown.Meaning(figure.Status) };

    /// <summary>The filter that Explore shares with the page.</summary>
    protected virtual DashboardFilter Explored => Question.Filter.WithFinancialYears(Question.Years);

    /// <summary>
    /// What the page narrows a cube to beyond the filter that pages share: fields of the schema and their values, null for no condition. Null where Explore has no
    /// such condition, and would show other figures.
    /// </summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>>? Narrowed(Cube cube) => [];

    /// <summary>Another page, with the filter that it shares with this one.</summary>
    public string Go(SitePage page) => Urls.Go(page, Question.Filter);
}
