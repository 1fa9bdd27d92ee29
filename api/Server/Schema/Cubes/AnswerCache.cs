using Analytics.Api.Metrics;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Api.Schema.Cubes;

/// <summary>What an answer is known by: nothing old is ever given for something new, nor anything to whom it is not for.</summary>
/// <param name="Document">The question as its citation states it: two selections that mean the same table are one, whatever their aliases and fragments.</param>
/// <param name="Policy">What the asker may see.</param>
/// <param name="Version">The data version.</param>
internal readonly record struct AnswerKey(string Document, string Policy, int Version);

/// <summary>Finished answers. Where they would take more memory than they may, those that nobody has asked for longest go.</summary>
/// <param name="bytes">The memory that they may take.</param>
public sealed class AnswerCache(long bytes) : IDisposable
{
    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = bytes });
    private int _oldest;

    internal CubeAnswer? Find(AnswerKey key) => _answers.Get<CubeAnswer>(key);

    internal void Keep(AnswerKey key, CubeAnswer answer)
    {
        using var entry = _answers.CreateEntry(key);
        entry.Size = AnswerSize.Of(answer.Answer) + AnswerSize.Of(key.Document);
        entry.Value = answer with { ServedBy = About.ServedBy.Cache };
    }

    /// <summary>Drops the answers of versions that are no longer kept. Cheap when it has been told so already.</summary>
    /// <param name="oldest">The first version that is kept.</param>
    public void DropBefore(int oldest)
    {
        if (Interlocked.Exchange(ref _oldest, oldest) == oldest)
            return;

        foreach (var key in _answers.Keys.OfType<AnswerKey>().Where(key => key.Version < oldest))
            _answers.Remove(key);
    }

    public void Dispose() => _answers.Dispose();
}

/// <summary>The memory that an answer takes, in bytes of a process of 64 bits; what it shares with others is left out.</summary>
internal static class AnswerSize
{
    private const int Object = 24;
    private const int Reference = 8;
    private const int NullableLong = 16;
    private const int Figure = 144;

    /// <summary>What a figure is compared with: one of a few, in a table of its own.</summary>
    private const int Compared = 200;

    /// <summary>A cache entry with its key and its place in the table.</summary>
    private const int Entry = 300;

    public static long Of(string text) => Object + (2L * text.Length);

    public static long Of(Answer answer) => Entry + Of(answer.Root);

    private static long Of(AnswerRow row)
    {
        var size = Object + (3L * Reference)
            + Object + (row.Keys.Length * (long)NullableLong)
            + Object + (row.Figures.Length * (long)(Reference + Figure))
            + (row.Levels.Length > 0 ? Object + (row.Levels.Length * (long)Reference) : 0);
        foreach (var figure in row.Figures)
            size += (figure.Compared.Count + figure.Peers.Count) * (long)Compared;

        foreach (var level in row.Levels)
        {
            size += (2 * Object) + (level.Count * (long)Reference);
            foreach (var inner in level)
                size += Of(inner);
        }

        return size;
    }
}
