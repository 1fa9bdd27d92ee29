using System.Text;
using Analytics.Dashboard.Hosting;

namespace Analytics.Dashboard.Tests.Hosting;

public sealed class BlazorScriptTests
{
    [Fact]
    public void Script_IsReadWholeFromTheFrameworksPackage()
    {
        var script = Encoding.UTF8.GetString(BlazorScript.Read());

        Assert.Contains("navigateTo", script, StringComparison.Ordinal);
        Assert.EndsWith(";", script.TrimEnd(), StringComparison.Ordinal);
    }
}
