using Analytics.Api.Hosting;
using Microsoft.Extensions.Configuration;

namespace Analytics.Api.Tests.Records.Postgres;

public sealed class PostgresConnectionStringTests
{
    private const string Like = "Host=localhost;Database=analytics;Username=analytics;Password=…";

    [Theory]
    [InlineData("sqlite", null)]
    [InlineData("SQLite", null)]
    [InlineData("", null)]
    [InlineData("Host=db;Database=a;Username=u;Password=secret", "Host=db;Database=a;Username=u;Password=secret")]
    public void Setting_IsAnEngine(string value, string? postgres) => Assert.Equal(postgres, Read(value).PostgresRecords);

    [Theory]
    [InlineData("secret", $"ANALYTICS_RECORDS is neither 'sqlite' nor a PostgreSQL connection string like {Like}. Write a value that has ; or = in it between double quotes.")]
    [InlineData("Host=db;Database=a;Username=u;Password=se;cret=1", $"ANALYTICS_RECORDS is neither 'sqlite' nor a PostgreSQL connection string like {Like}. Write a value that has ; or = in it between double quotes.")]
    [InlineData("Host=db;Port=secret", $"ANALYTICS_RECORDS is neither 'sqlite' nor a PostgreSQL connection string like {Like}. Write a value that has ; or = in it between double quotes.")]
    [InlineData("postgres://u:secret@db/a", $"ANALYTICS_RECORDS is an address, but a connection string was expected, like {Like}.")]
    [InlineData("Host=db;Password=secret", $"ANALYTICS_RECORDS has no Database and no Username: write it like {Like}.")]
    public void WhatIsNone_IsToldWithoutAWordOfIt(string value, string problem)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(value));

        Assert.Equal([problem], refusal.Problems);
    }

    private static AnalyticsSettings Read(string records) =>
        AnalyticsSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new(AnalyticsSettings.Records, records)]).Build());
}
