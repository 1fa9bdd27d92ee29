using Analytics.Api.Columns;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema;

/// <summary>How resolvers ask the columns: in the request's turn, for as long as the asker may, and refusals as the errors that clients know.</summary>
internal static class ColumnQueries
{
    /// <summary>Asks the current version.</summary>
    /// <param name="context">Where it is asked.</param>
    /// <param name="ask">Blocks; its token interrupts the engine.</param>
    public static async Task<T> AskColumnsAsync<T>(this ResolverContext context, Func<Snapshot, CancellationToken, T> ask)
    {
        using var lease = Snapshots.Current(context);
        var snapshot = lease.Snapshot;
        return await Explain(context.Services.GetRequiredService<QueryGovernor>().RunAsync(context.Allowance(), token => ask(snapshot, token), context.CancellationToken));
    }

    /// <summary>A request is one owner, however many questions it holds.</summary>
    public static QueryAllowance Allowance(this ResolverContext context) => new(context.Services, context.TimeLimit);

    /// <summary>Waits for an answer, and says refusals as errors.</summary>
    public static async Task<T> Explain<T>(Task<T> answer)
    {
        try
        {
            return await answer;
        }
        catch (VersionException exception)
        {
            throw Snapshots.Refused(exception);
        }
        catch (TimeLimitException exception)
        {
            throw new GraphQLException(exception.Message, "TIMEOUT");
        }
        catch (BusyException exception)
        {
            throw new GraphQLException(exception.Message, ErrorCodes.Busy, new Dictionary<string, object?> { [ErrorCodes.RetryAfterSeconds] = exception.RetryAfterSeconds });
        }
    }
}
