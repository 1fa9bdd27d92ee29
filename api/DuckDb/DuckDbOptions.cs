namespace Analytics.DuckDb;

/// <summary>How a database is opened. What is left out is the engine's default.</summary>
public sealed record DuckDbOptions
{
    /// <summary>Open an existing file for reading; several processes may. Default: read and write, which locks the file to this process.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Threads the engine may use. Default: one per processor.</summary>
    public int? Threads { get; init; }

    /// <summary>Memory the engine may use, such as <c>512MB</c>. Default: 80 % of the machine's. Results are not counted.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Folder for what does not fit into memory. Default: <c>.tmp</c> beside the file.</summary>
    public string? TempDirectory { get; init; }

    /// <summary>Further settings of the engine, by name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
