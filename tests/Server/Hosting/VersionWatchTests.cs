using Analytics.Api.Columns;
using Analytics.Api.Hosting;
using Analytics.Api.Schema.Cubes;
using Analytics.Api.Tests.Records;
using Microsoft.Extensions.Logging;

namespace Analytics.Api.Tests.Hosting;

public sealed class VersionWatchTests
{
    [Fact]
    public void RecordsThatCannotBeRead_AreToldOfOnceAndOnceMoreWhenTheyAreBack()
    {
        using var records = new TemporaryRecords();
        using var store = new SnapshotStore(records.Database, Engine.Columns(records.Folder));
        var log = new Lines();
        using var answers = new AnswerCache(1 << 20);
        using var watch = new VersionWatch(store, answers, TimeProvider.System, log);

        watch.Look();
        records.Execute("ALTER TABLE data_version RENAME TO gone");
        watch.Look();
        watch.Look();
        records.Execute("ALTER TABLE gone RENAME TO data_version");
        watch.Look();
        watch.Look();

        Assert.Equal(2, log.Count);
        Assert.Matches("^Warning The current data version cannot be looked up; the one that is open goes on answering\\. .*data_version", log[0]);
        Assert.Equal("Information The current data version can be looked up again.", log[1]);
    }

    private sealed class Lines : List<string>, ILogger<VersionWatch>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add($"{logLevel} {formatter(state, exception)}{exception}");
    }
}
