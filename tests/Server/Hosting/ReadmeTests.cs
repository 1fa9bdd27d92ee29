using System.Reflection;
using System.Text.RegularExpressions;
using Analytics.Api.Hosting;
using Analytics.Api.Hosting.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Api.Tests.Hosting;

/// <summary>What the README tells an operator is what the program takes.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void Settings_AreThoseThatTheProgramKnows()
    {
        var known = typeof(AnalyticsSettings).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(known.Order(StringComparer.Ordinal), Setting().Matches(Readme).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Commands_AreThoseThatTheProgramHas()
    {
        var help = await HelpAsync();

        var listed = Command().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups["name"].Value).ToList();
        Assert.NotEmpty(listed);
        Assert.All(listed, command => Assert.Contains($"`{command} ", Readme, StringComparison.Ordinal));
    }

    private static async Task<string> HelpAsync()
    {
        using var output = new StringWriter();
        await using var services = new ServiceCollection().BuildServiceProvider();
        var exitCode = await AnalyticsCommandLine.RunAsync(["--help"], services, _ => Task.CompletedTask, new CommandConsole(output, output, ShowProgress: false));
        Assert.Equal(0, exitCode);
        return output.ToString();
    }

    [GeneratedRegex(@"^\| `(?<name>ANALYTICS_[A-Z_]+)` \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();

    [GeneratedRegex("^  (?<name>[a-z]+) ", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
