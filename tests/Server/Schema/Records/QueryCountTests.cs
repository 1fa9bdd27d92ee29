using System.Diagnostics;
using Analytics.Api.Tests.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Analytics.Api.Tests.Schema.Records;

/// <summary>However many rows are asked for, the database is asked as often.</summary>
public sealed class QueryCountTests(RecordWorld world) : IClassFixture<RecordWorld>
{
    [Theory]
    [InlineData("spendLines", "id supplierName supplier { name aliases contracts { id title } } council { name } contract { id } import { fileName council { name } }")]
    [InlineData("suppliers", "id aliases place { name parent { name } } contracts { id suppliers { id } commitments { id } }")]
    [InlineData("contracts", "id suppliers { id contracts { id } } commitments { id measure { title outcome { theme { name } } } contract { id } claims { id value contract { id } } deliveredQuantity { value } deliveredValue { value } }")]
    [InlineData("communityRequests", "id council { name } place { name boundary } theme { name } contract { id suppliers { name } }")]
    [InlineData("deliveryClaims", "id value contract { id suppliers { name } } measure { title } place { name }")]
    public async Task Questions_DoNotGrowWithTheRows(string list, string fields)
    {
        await world.Server.DataAsync("{ tomsFramework { edition } }"); // read once for each version

        var (few, many) = (await CountAsync(list, fields, first: 3), await CountAsync(list, fields, first: 100));

        Assert.InRange(few, 1, 12);
        Assert.InRange(many, 1, few + 1); // of three rows none may have what a relation is asked for
        Assert.Equal(many, await CountAsync(list, fields, first: 60));
    }

    private async Task<int> CountAsync(string list, string fields, int first)
    {
        using var commands = new CommandCounter(world.Small.Folder);
        var data = await world.Server.DataAsync($$"""{ {{list}}(first: {{first}}) { totalCount nodes { {{fields}} } } }""");
        Assert.Equal(Math.Min(first, data.GetProperty(list).GetProperty("totalCount").GetInt32()), data.GetProperty(list).GetProperty("nodes").GetArrayLength());
        return commands.Count;
    }

    /// <summary>Counts EF Core's commands on one database, whoever sends them.</summary>
    private sealed class CommandCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];
        private readonly string _name;
        private int _count;

        public CommandCounter(string folder)
        {
            _name = Engine.NameOf(folder);
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count => _count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData command && command.Connection.ConnectionString.Contains(_name, StringComparison.Ordinal))
                Interlocked.Increment(ref _count);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
