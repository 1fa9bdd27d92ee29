using System.Globalization;
using Analytics.Api.Columns;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema;

/// <summary>Which data version a field is answered from.</summary>
internal static class Snapshots
{
    /// <summary>A lease on what the whole request is answered from where it names no version.</summary>
    public static SnapshotLease Current(ResolverContext context) => Version(context, sequence: null);

    /// <summary>A lease on one version; null for the request's own.</summary>
    public static SnapshotLease Version(ResolverContext context, int? sequence)
    {
        try
        {
            return context.Services.GetRequiredService<RequestSnapshot>().Lease(sequence);
        }
        catch (VersionException exception)
        {
            throw Refused(exception);
        }
    }

    /// <summary>Reads <c>v14</c>; null means the current version.</summary>
    public static int? Sequence(string? version)
    {
        if (version is null)
            return null;

        return version.Length > 1 && version[0] == 'v' && int.TryParse(version.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new GraphQLException($"'{version}' is not a data version: write its id, like v14.");
    }

    public static GraphQLException Refused(VersionException exception) => new(exception.Message, "NO_SUCH_VERSION");
}
