namespace Analytics.Dashboard.Hosting;

/// <summary>Keeps a failed start to the one sentence that the program says about it.</summary>
internal sealed class StartupLogging
{
    /// <summary>The loggers that print a failed start with its stack.</summary>
    private static readonly string[] Loggers = ["Microsoft.AspNetCore.Server.Kestrel", "Microsoft.Extensions.Hosting.Internal.Host"];

    private bool _started;

    /// <summary>Silences them until the server listens; the failure itself reaches the program as an exception.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        var logging = new StartupLogging();
        builder.Services.AddSingleton(logging);
        foreach (var logger in Loggers)
            builder.Logging.AddFilter(logger, level => level >= LogLevel.Warning && logging._started);
    }

    public static void Watch(WebApplication app)
    {
        var logging = app.Services.GetRequiredService<StartupLogging>();
        app.Lifetime.ApplicationStarted.Register(() => logging._started = true);
    }
}
