using Analytics.Api.Model;
using Analytics.Api.Schema.Cubes;

namespace Analytics.Api.Schema.About;

/// <summary>Where an answer came from.</summary>
public enum ServedBy
{
    Cache,
    Columnar,
    Distributed,
}

/// <summary>What an answer was computed from.</summary>
internal sealed class ResultInfo(CubeAnswer answer)
{
    public DataVersion DataVersion => answer.Version;

    public ServedBy ServedBy => answer.ServedBy;

    /// <summary>Of cubes with figures about people roughly, over all facts: an exact number steps by the people in an import.</summary>
    public long RowsScanned => IsAboutPeople ? (answer.Members.Facts + 500) / 1000 * 1000 : answer.Version.SpendLines;

    /// <summary>Nothing where figures about people are: how long it took tells how much there is.</summary>
    public decimal? ElapsedMs => IsAboutPeople ? null : decimal.Round((decimal)answer.Elapsed.Ticks / TimeSpan.TicksPerMillisecond, 2);

    private bool IsAboutPeople => answer.Answer.Question.Cube.Metrics.Any(metric => metric.DisclosureControlled);

    public int SuppressedFigures => answer.Answer.SuppressedFigures;

    public bool Truncated => answer.Answer.Truncated;

    public string Citation => Cubes.Citation.Of(answer.Answer.Question, answer.Version);
}
