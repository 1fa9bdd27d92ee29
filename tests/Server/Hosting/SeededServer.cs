namespace Analytics.Api.Tests.Hosting;

/// <summary>One server with the synthetic data for all tests that only ask; it takes a while to fill.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    /// <summary>The collection of those tests.</summary>
    public const string Name = "synthetic data";

    private AnalyticsServer? _server;

    public AnalyticsServer Server => _server ?? throw new InvalidOperationException("The server has not started yet.");

    public async Task InitializeAsync() => _server = await AnalyticsServer.StartAsync(seedData: true);

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

[CollectionDefinition(SeededServer.Name)]
public sealed class SeededServerTests : ICollectionFixture<SeededServer>;
