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

    public long RowsScanned => answer.Version.SpendLines;

    public decimal? ElapsedMs => decimal.Round((decimal)answer.Elapsed.Ticks / TimeSpan.TicksPerMillisecond, 2);

    public int SuppressedFigures => answer.Answer.SuppressedFigures;

    public bool Truncated => answer.Answer.Truncated;

    public string Citation => Cubes.Citation.Of(answer.Answer.Question, answer.Version);
}
