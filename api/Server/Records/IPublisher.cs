using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>Makes what stands in the records visible to askers. Whoever changes records publishes when done.</summary>
public interface IPublisher
{
    /// <summary>Publishes all that stands now as one new version.</summary>
    /// <param name="note">Why, in a few words, for the list of versions.</param>
    /// <param name="cancellationToken">Stops the work; the version before stays current.</param>
    Task<DataVersion> PublishAsync(string note, CancellationToken cancellationToken);
}
