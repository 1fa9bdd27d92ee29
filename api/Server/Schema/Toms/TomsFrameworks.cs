using Analytics.Api.Columns;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Schema.Toms;

/// <summary>The framework of the current version, read once for each version.</summary>
public sealed class TomsFrameworks
{
    private readonly Lock _lock = new();
    private TomsFramework? _framework;
    private int _sequence;

    /// <summary>The framework as a version has it, if it has been read already.</summary>
    internal TomsFramework? Known(DataVersion version)
    {
        lock (_lock)
            return _sequence == version.Sequence ? _framework : null;
    }

    internal TomsFramework Of(DataVersion version, RecordsSession session, Members members)
    {
        if (Known(version) is { } known)
            return known;

        var framework = new TomsFramework([.. session.TomsMeasures.Where(measure => measure.SupersededBy is null)], members);
        lock (_lock)
            (_sequence, _framework) = (version.Sequence, framework);

        return framework;
    }
}
