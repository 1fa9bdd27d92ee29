namespace Analytics.Api.Hosting;

/// <summary>Keeps a failed start to the one sentence that <see cref="StartupProblem"/> says about it.</summary>
internal sealed class StartupLogging : IHostedLifecycleService
{
    /// <summary>The loggers that print a failed start with its stack.</summary>
    private static readonly string[] Loggers = ["Microsoft.AspNetCore.Server.Kestrel", "Microsoft.Extensions.Hosting.Internal.Host"];

    private bool _started;

    /// <summary>Silences them until the server listens; the failure itself reaches the program as an exception.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        var logging = new StartupLogging();
        builder.Services.AddHostedService(_ => logging);
        foreach (var logger in Loggers)
            builder.Logging.AddFilter(logger, level => level >= LogLevel.Warning && logging._started);
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _started = true;
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
