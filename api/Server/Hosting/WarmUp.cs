using System.Data.Common;
using Analytics.Api.Ingest;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Hosting;

/// <summary>
/// Compiles what requests run through before anybody waits for it: the schema while the data is being prepared, and once the program serves, the way to
/// the records that EF Core composes, and what an import runs through, by reading a file of one line without writing anything.
/// </summary>
internal sealed partial class WarmUp(IServiceProvider services, TimeProvider clock, ILogger<WarmUp> log) : IHostedLifecycleService, IDisposable
{
    private const string Question = "{ __schema { queryType { fields { name args { name type { name } } } } } }";

    /// <summary>Whoever started the program looks at a page first.</summary>
    private static readonly TimeSpan UntilReading = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private Task _asking = Task.CompletedTask;
    private Task _reading = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _asking = Task.Run(() => AskAsync(_stopping.Token), cancellationToken);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _reading = Task.Run(() => ReadAsync(_stopping.Token), cancellationToken);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken) => await _stopping.CancelAsync();

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_asking, _reading).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // It was not needed any more.
        }
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    private async Task AskAsync(CancellationToken cancellationToken) =>
        await services.GetRequiredService<GraphQLExecutor>().ExecuteAsync(new GraphQLRequest(Question), services, cancellationToken);

    /// <summary>The model of the records takes most of a second, which the second page need not wait for.</summary>
    private void LookUp()
    {
        long[] none = [];
        using var db = services.GetRequiredService<RecordsDatabase>().CreateDbContext();
        _ = db.Contracts.AsNoTracking().Where(contract => none.Contains(contract.Id)).ToList();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(UntilReading, clock, cancellationToken);
        using var file = new MemoryStream("Date,Supplier,Amount\n2022-04-01,Nobody Ltd,1.00\n"u8.ToArray());
        try
        {
            LookUp();
            var request = new ImportRequest { Kind = ImportKind.Spend, FileName = "warm-up.csv", Council = "Stockport", Content = file, CheckOnly = true };
            await services.GetRequiredService<Importer>().ImportAsync(request, progress: null, cancellationToken);
        }
        catch (Exception exception) when (exception is RecordsException or ImportRequestException or DbException)
        {
            LogCold(log, exception.Message); // the first import tells whoever imports
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Not warmed up: {Reason}")]
    private static partial void LogCold(ILogger log, string reason);
}
