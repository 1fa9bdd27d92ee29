namespace Analytics.Api.Access;

/// <summary>Tells a key that was made at this start, once: nobody can look it up later.</summary>
internal sealed partial class KeyAnnouncement(IServiceProvider services, ILogger<KeyAnnouncement> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<AdministratorKey>().Made is { } key)
            LogKey(log, key);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The administrator's key, made now and shown only this once: {Key}")]
    private static partial void LogKey(ILogger log, string key);
}
