using System.Net.Sockets;
using Analytics.Api.Records;
using Microsoft.AspNetCore.Connections;

namespace Analytics.Api.Hosting;

/// <summary>Why a program cannot start, as an operator wants to read it: one sentence with the way out, never a stack trace.</summary>
public static class StartupProblem
{
    /// <summary>Runs a program and gives its exit code; 1 when it could not start, with the reason on standard error.</summary>
    public static async Task<int> ExplainAsync(Func<Task<int>> program)
    {
        try
        {
            return await program();
        }
        catch (Exception exception) when (Explain(exception) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }
    }

    private static string? Explain(Exception exception) => exception switch
    {
        SettingsException settings => settings.Message,
        RecordsException records => records.Message,
        IOException { InnerException: AddressInUseException } busy => BusyPort(busy),
        AddressInUseException busy => BusyPort(busy),
        IOException { InnerException: SocketException { SocketErrorCode: SocketError.AccessDenied } } denied =>
            $"{denied.Message.TrimEnd('.')}: this user may not listen there. Choose another address with --urls, for example --urls http://localhost:5090.",
        AggregateException { InnerException: { } only } => Explain(only),
        _ => null,
    };

    private static string BusyPort(Exception exception) =>
        $"{exception.Message.TrimEnd('.')}: another program listens there. Stop it, or choose another address with --urls, for example --urls http://localhost:5090.";
}
