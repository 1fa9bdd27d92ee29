using Analytics.Api.Model;
using Analytics.Api.Schema.SavedQueries;
using Analytics.Api.Tests.Records;

namespace Analytics.Api.Tests.Schema.SavedQueries;

public sealed class SavedQueryStoreTests
{
    private static readonly SavedQuery Draft = new() { Name = "Councils", Document = "{ councils { name } }", Owner = "Ann" };

    [Fact]
    public void Replacement_KeepsTheOwnerAndMovesTheTime()
    {
        using var records = new TemporaryRecords();
        var clock = new Clock { Now = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero) };
        var store = new SavedQueryStore(records.Database, clock);

        var first = store.Add(Draft, new Asker("Ann", Role.Analyst));
        clock.Now = clock.Now.AddMinutes(5);
        var second = store.Replace(first.Id, Draft with { Name = "All councils", Owner = "Bob" }, new Asker("Bob", Role.Administrator));

        Assert.Equal(Draft with { Id = 1, UpdatedAt = clock.Now.AddMinutes(-5) }, first);
        Assert.Equal(Draft with { Id = 1, Name = "All councils", UpdatedAt = clock.Now }, second);
        Assert.Equal([second], store.ListFor(Asker.Administrator));
        using var session = records.Database.OpenForReading();
        Assert.Equal([("Ann", first.UpdatedAt), ("Bob", second.UpdatedAt)], session.AuditEntries.Select(entry => (entry.By!, entry.At)));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
