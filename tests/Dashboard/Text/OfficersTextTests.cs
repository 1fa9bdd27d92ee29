using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Tests.Text;

public sealed class OfficersTextTests
{
    [Theory]
    [InlineData("One **heart**,\n\none home.", "<p>One <strong>heart</strong>,</p>\n<p>one home.</p>\n")]
    [InlineData("# Title\n\n###### Deep", "<h3>Title</h3>\n<h6>Deep</h6>\n")]
    [InlineData("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n")]
    [InlineData("[LGA](https://www.local.gov.uk)", "<p><a href=\"https://www.local.gov.uk\">LGA</a></p>\n")]
    [InlineData("[mail](mailto:a@example.org)", "<p><a href=\"mailto:a@example.org\">mail</a></p>\n")]
    public void Markdown_BecomesHtmlBelowTheSectionsHeading(string markdown, string html) => Assert.Equal(html, OfficersText.Html(markdown));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("[bad](javascript:alert(1))")]
    [InlineData("[bad](/\\example.org)")]
    [InlineData("[bad](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[bad][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("![far](javascript:alert(1))")]
    public void WhatCouldHarm_IsWordsAlone(string markdown)
    {
        var html = OfficersText.Html(markdown);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<a ", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Picture_IsALinkToIt() =>
        Assert.Equal("<p><a href=\"https://example.org/x.png\">A chart</a></p>\n", OfficersText.Html("![A chart](https://example.org/x.png)"));
}
