using System.Runtime.InteropServices;

namespace Analytics.DuckDb.Native;

/// <summary>What a table is made of, and appending to it.</summary>
internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "duckdb_table_description_create", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeState DescribeTable(ConnectionHandle connection, string? schema, string table, out TableDescriptionHandle description);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_error")]
    internal static partial byte* TableDescriptionError(TableDescriptionHandle description);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_get_column_count")]
    internal static partial ulong TableColumnCount(TableDescriptionHandle description);

    /// <summary>The name, in memory of its own.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_table_description_get_column_name")]
    internal static partial byte* TableColumnName(TableDescriptionHandle description, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_get_column_type")]
    internal static partial LogicalTypeHandle TableColumnType(TableDescriptionHandle description, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_table_description_destroy")]
    internal static partial void DestroyTableDescription(ref nint description);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_create", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeState CreateAppender(ConnectionHandle connection, string? schema, string table, out AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_error_data")]
    internal static partial ErrorHandle AppenderError(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_append_data_chunk")]
    internal static partial NativeState AppendDataChunk(AppenderHandle appender, ChunkHandle chunk);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_flush")]
    internal static partial NativeState FlushAppender(AppenderHandle appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_clear")]
    internal static partial NativeState ClearAppender(nint appender);

    [LibraryImport(Library, EntryPoint = "duckdb_appender_destroy")]
    internal static partial NativeState DestroyAppender(ref nint appender);
}
