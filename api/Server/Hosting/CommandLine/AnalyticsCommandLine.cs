using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Analytics.Api.Ingest;
using Analytics.Api.Records;

namespace Analytics.Api.Hosting.CommandLine;

/// <summary>The program as a command: <c>import spend FILE --council E08000003</c>. Without a command it is a web server.</summary>
public static class AnalyticsCommandLine
{
    /// <summary>The file was accepted.</summary>
    public const int Accepted = 0;

    /// <summary>The file was rejected, or the records could not be written.</summary>
    public const int Rejected = 1;

    /// <summary>The command makes no sense as it was given.</summary>
    public const int Misuse = 2;

    private static readonly string[] Questions = ["--help", "-h", "-?", "/?", "--version"];

    /// <summary>Whether the arguments are a command, or a question about commands; settings such as <c>--urls</c> are for the web server.</summary>
    public static bool Handles(string[] args) => args.Length > 0 && (!args[0].StartsWith('-') || Questions.Contains(args[0]));

    /// <summary>Does what the arguments say.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="services">Asked for the importer and <see cref="IPublisher"/>, and only when a command needs them.</param>
    /// <param name="prepare">Makes the records ready for use, as the start of the web server does.</param>
    /// <param name="console">Where reports and complaints go.</param>
    /// <returns>The exit code: <see cref="Accepted"/>, <see cref="Rejected"/> or <see cref="Misuse"/>.</returns>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services, Func<CancellationToken, Task> prepare, CommandConsole console)
    {
        var root = new RootCommand("Where a public pound went and what good it did. Without a command the web server starts.");
        root.Subcommands.Add(ImportCommand.Create(services, prepare, console));
        foreach (var command in new RecordsCommands(services, prepare, console).Create())
            root.Subcommands.Add(command);
        root.Subcommands.Add(new SupplierCommands(services, prepare, console).Create());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await console.Error.WriteLineAsync(error.Message);
            await console.Error.WriteLineAsync("Add --help to see what can be written here.");
            return Misuse;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false });
        }
        catch (ImportRequestException exception)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return Misuse;
        }
        catch (RecordsException exception)
        {
            await console.Error.WriteLineAsync(exception.Message);
            return Rejected;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Stopped; nothing was written.");
            return Rejected;
        }
    }

    /// <summary>Reads the number of something, such as "an import".</summary>
    internal static int ParseNumber(ArgumentResult argument, string owner)
    {
        var text = argument.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            argument.AddError($"'{text}' is not {owner}'s number: write it like 12.");
        return number;
    }
}

/// <summary>Where a command writes.</summary>
/// <param name="Out">Reports.</param>
/// <param name="Error">Complaints and progress.</param>
/// <param name="ShowProgress">Whether a person is watching, so that a bar may be drawn.</param>
public sealed record CommandConsole(TextWriter Out, TextWriter Error, bool ShowProgress)
{
    /// <summary>The terminal or the pipes that the process was given.</summary>
    public static CommandConsole OfProcess { get; } = new(Console.Out, Console.Error, !Console.IsErrorRedirected);
}
