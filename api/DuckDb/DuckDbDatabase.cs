using System.Globalization;
using Analytics.DuckDb.Native;

namespace Analytics.DuckDb;

/// <summary>
/// An open database. It may be shared by threads; each of them works on a connection of its own.
/// </summary>
/// <remarks>
/// Opening the same file again in this process with the same options shares one engine; with other options it is refused
/// (<see cref="DuckDbErrorType.Connection"/>), because two engines on one file would lose each other's writes. The file is let go when the
/// database, its connections and their statements are disposed, in any order.
/// </remarks>
public sealed class DuckDbDatabase : IDisposable
{
    /// <summary>Set on every database and closed to later change: the engine loads nothing from the network, and SQL cannot change how it is run.</summary>
    private static readonly (string Name, string Value)[] Fixed =
    [
        ("autoinstall_known_extensions", "false"),
        ("autoload_known_extensions", "false"),
        ("allow_community_extensions", "false"),
        ("preserve_insertion_order", "false"),
        ("lock_configuration", "true"),
    ];

    private static readonly InstanceCacheHandle Instances = NativeMethods.CreateInstanceCache();

    private readonly DatabaseHandle _handle;

    private DuckDbDatabase(DatabaseHandle handle) => _handle = handle;

    /// <summary>The engine's version, such as <c>v1.5.5</c>.</summary>
    public static unsafe string EngineVersion => EngineText.Read(NativeMethods.LibraryVersion());

    /// <summary>Opens a database.</summary>
    /// <param name="path">The file, made when it is missing and may be written; null for a database in memory that nothing else sees.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="DuckDbException">The engine refuses: a locked or unreadable file, a missing folder, an unknown setting.</exception>
    /// <exception cref="ArgumentException">A setting that is always the same was given, or the path cannot be one.</exception>
    public static unsafe DuckDbDatabase Open(string? path, DuckDbOptions? options = null)
    {
        EngineText.Require(path, "The path");

        using var config = Configure(options ?? new DuckDbOptions());
        var state = NativeMethods.GetOrCreateFromCache(Instances, path, out var handle, config, out var error);
        if (state == NativeState.Success)
            return new DuckDbDatabase(handle);

        handle.Dispose();
        throw new DuckDbException(EngineText.Take(error));
    }

    /// <summary>Opens a connection, for one thread at a time.</summary>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    public DuckDbConnection Connect()
    {
        if (NativeMethods.Connect(_handle, out var connection) == NativeState.Success)
            return new DuckDbConnection(connection);

        connection.Dispose();
        throw new DuckDbException("The database gave no connection.");
    }

    public void Dispose() => _handle.Dispose();

    private static ConfigHandle Configure(DuckDbOptions options)
    {
        if (Fixed.Select(setting => setting.Name).FirstOrDefault(options.Settings.ContainsKey) is { } name)
            throw new ArgumentException($"The setting '{name}' is the same for every database and cannot be given.", nameof(options));

        _ = NativeMethods.CreateConfig(out var config);
        if (options.ReadOnly)
            Set(config, "access_mode", "READ_ONLY");
        if (options.Threads is { } threads)
            Set(config, "threads", threads.ToString(CultureInfo.InvariantCulture));
        if (options.MemoryLimit is { } memory)
            Set(config, "memory_limit", memory);
        if (options.TempDirectory is { } folder)
            Set(config, "temp_directory", folder);
        foreach (var (setting, value) in options.Settings)
            Set(config, setting, value);
        foreach (var (setting, value) in Fixed)
            Set(config, setting, value);
        return config;
    }

    private static void Set(ConfigHandle config, string name, string value)
    {
        EngineText.Require(name, "The name of a setting");
        EngineText.Require(value, $"The setting '{name}'");
        if (NativeMethods.SetConfig(config, name, value) != NativeState.Success)
            throw new DuckDbException($"Invalid Input Error: The setting '{name}' cannot be '{value}'.");
    }
}
