using Analytics.Api.Metrics;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Api.Schema.Cubes;

/// <summary>
/// Finished answers, by the document that their citation would state: two selections that mean the same table share one, whatever
/// their aliases and fragments. A new data version is a new key, so nothing old is ever given for something new.
/// </summary>
public sealed class AnswerCache : IDisposable
{
    private const int MostFigures = 400_000;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostFigures });

    internal CubeAnswer? Find(string document) => _answers.Get<CubeAnswer>(document);

    internal void Keep(string document, CubeAnswer answer)
    {
        using var entry = _answers.CreateEntry(document);
        entry.Size = FiguresIn(answer.Answer.Root);
        entry.Value = answer with { ServedBy = About.ServedBy.Cache };
    }

    public void Dispose() => _answers.Dispose();

    private static long FiguresIn(AnswerRow row) => 1 + row.Figures.Length + row.Levels.Sum(level => level.Sum(FiguresIn));
}
