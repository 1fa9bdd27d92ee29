using Analytics.GraphQL.Execution;

namespace Analytics.Api.Hosting;

/// <summary>Builds the schema and compiles what every request runs through while the data is being prepared, so that the first asker does not wait for it.</summary>
internal sealed class WarmUp(IServiceProvider services) : IHostedService
{
    private const string Question = "{ __schema { queryType { fields { name args { name type { name } } } } } }";

    private Task _task = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _task = Task.Run(() => AskAsync(cancellationToken), cancellationToken);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _task.WaitAsync(cancellationToken);

    private async Task AskAsync(CancellationToken cancellationToken) =>
        await services.GetRequiredService<GraphQLExecutor>().ExecuteAsync(new GraphQLRequest(Question), services, cancellationToken);
}
