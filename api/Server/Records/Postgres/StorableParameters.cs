using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Analytics.Api.Records.Postgres;

/// <summary>Asks only with texts that the server can keep: any other would be an error, where the answer is that no record has it.</summary>
internal sealed class StorableParameters : DbCommandInterceptor
{
    public static readonly StorableParameters Instance = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text => PostgresText.Storable(text),
                IEnumerable<string?> texts => texts.Select(text => text is null ? null : PostgresText.Storable(text)).ToArray(),
                var other => other,
            };
        }

        return result;
    }
}
