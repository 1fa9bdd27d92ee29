using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.ApplicationDirectory)]
[assembly: InternalsVisibleTo("Analytics.DuckDb.Tests")]

namespace Analytics.DuckDb.Native;

/// <summary>
/// The engine's C interface (duckdb.h 1.5), only what this binding calls. A <c>byte*</c> that comes back belongs to the
/// handle it was asked of; the two that do not are released with <see cref="Free"/>, by <see cref="EngineText.Take"/>.
/// </summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "duckdb";

    [LibraryImport(Library, EntryPoint = "duckdb_library_version")]
    internal static partial byte* LibraryVersion();

    [LibraryImport(Library, EntryPoint = "duckdb_free")]
    internal static partial void Free(void* memory);

    [LibraryImport(Library, EntryPoint = "duckdb_error_data_message")]
    internal static partial byte* ErrorMessage(ErrorHandle error);

    [LibraryImport(Library, EntryPoint = "duckdb_error_data_error_type")]
    internal static partial DuckDbErrorType ErrorType(ErrorHandle error);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_error_data")]
    internal static partial void DestroyError(ref nint error);

    [LibraryImport(Library, EntryPoint = "duckdb_create_instance_cache")]
    internal static partial InstanceCacheHandle CreateInstanceCache();

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_instance_cache")]
    internal static partial void DestroyInstanceCache(ref nint cache);

    [LibraryImport(Library, EntryPoint = "duckdb_get_or_create_from_cache", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeState GetOrCreateFromCache(InstanceCacheHandle cache, string? path, out DatabaseHandle database, ConfigHandle config, out byte* error);

    [LibraryImport(Library, EntryPoint = "duckdb_close")]
    internal static partial void Close(ref nint database);

    [LibraryImport(Library, EntryPoint = "duckdb_create_config")]
    internal static partial NativeState CreateConfig(out ConfigHandle config);

    [LibraryImport(Library, EntryPoint = "duckdb_set_config", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeState SetConfig(ConfigHandle config, string name, string value);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_config")]
    internal static partial void DestroyConfig(ref nint config);

    [LibraryImport(Library, EntryPoint = "duckdb_connect")]
    internal static partial NativeState Connect(DatabaseHandle database, out ConnectionHandle connection);

    [LibraryImport(Library, EntryPoint = "duckdb_disconnect")]
    internal static partial void Disconnect(ref nint connection);

    [LibraryImport(Library, EntryPoint = "duckdb_interrupt")]
    internal static partial void Interrupt(ConnectionHandle connection);
}
