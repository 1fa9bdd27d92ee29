using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Analytics.Dashboard.Text;

/// <summary>What officers wrote in Markdown, as HTML that may stand in a page: their HTML is shown as text, and links lead nowhere but to the web and to mail.</summary>
public static class OfficersText
{
    /// <summary>The page and the section have the two levels above.</summary>
    private const int HighestHeading = 3;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>The text as HTML; empty for none.</summary>
    public static string Html(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(heading.Level + HighestHeading - 1, 6);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.IsImage = false; // a page asks no other host for anything
            if (!IsSafe(link.Url))
                link.ReplaceBy(new ContainerInline()); // its words stay
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !IsSafe(link.Url))
                link.ReplaceBy(new LiteralInline(link.Url));
        }

        using var text = new StringWriter(English.Culture);
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return text.ToString();
    }

    private static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto);
}
