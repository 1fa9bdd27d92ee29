namespace Analytics.DuckDb.Tests;

public sealed class DuckDbDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EngineVersion_IsTheOneWeBind() => Assert.Equal("v1.5.5", DuckDbDatabase.EngineVersion);

    [Fact]
    public void Open_NewFile_KeepsWhatIsWritten()
    {
        using (var database = DuckDbDatabase.Open(_folder["new.duckdb"]))
        {
            using var connection = database.Connect();
            connection.Execute("CREATE TABLE t AS SELECT 42::BIGINT AS answer");
        }

        using var again = DuckDbDatabase.Open(_folder["new.duckdb"], new() { ReadOnly = true });
        using var reader = again.Connect();
        Assert.Equal(42, reader.ReadOne<long>("SELECT answer FROM t"));
    }

    [Theory]
    [InlineData("threads", "1")]
    [InlineData("memory_limit", "61.0 MiB")]
    [InlineData("access_mode", "automatic")]
    [InlineData("default_null_order", "NULLS_FIRST")]
    [InlineData("autoinstall_known_extensions", "false")]
    [InlineData("autoload_known_extensions", "false")]
    [InlineData("allow_community_extensions", "false")]
    [InlineData("preserve_insertion_order", "false")]
    [InlineData("lock_configuration", "true")]
    public void Open_Setting_IsTheEngines(string name, string expected)
    {
        using var database = DuckDbDatabase.Open(null, new()
        {
            Threads = 1,
            MemoryLimit = "64MB",
            Settings = new Dictionary<string, string> { ["default_null_order"] = "nulls_first" },
        });
        using var connection = database.Connect();

        Assert.Equal(expected, connection.ReadText($"SELECT current_setting('{name}')::VARCHAR"));
    }

    [Fact]
    public void Open_TempDirectory_IsWhereWorkGoesThatDoesNotFit()
    {
        using var database = DuckDbDatabase.Open(null, new() { TempDirectory = _folder["spill"] });
        using var connection = database.Connect();

        Assert.Equal(_folder["spill"], connection.ReadText("SELECT current_setting('temp_directory')"));
    }

    [Fact]
    public void Set_AfterOpen_IsRefused()
    {
        using var database = DuckDbDatabase.Open(null);
        using var connection = database.Connect();

        var error = Assert.Throws<DuckDbException>(() => connection.Execute("SET allow_community_extensions = true"));

        Assert.Equal("Invalid Input Error: Cannot change configuration option \"allow_community_extensions\" - the configuration has been locked", error.Message);
        Assert.Equal(DuckDbErrorType.InvalidInput, error.ErrorType);
    }

    [Fact]
    public void Query_NeedsExtensionFromNetwork_IsRefusedWithoutTrying()
    {
        using var database = DuckDbDatabase.Open(null);
        using var connection = database.Connect();

        var error = Assert.Throws<DuckDbException>(() => connection.Query("SELECT * FROM 'https://example.org/spend.csv'"));

        Assert.StartsWith("Missing Extension Error: File https://example.org/spend.csv requires the extension httpfs to be loaded", error.Message, StringComparison.Ordinal);
        Assert.Equal(DuckDbErrorType.MissingExtension, error.ErrorType);
    }

    [Fact]
    public void Open_MissingFolder_SaysSo()
    {
        var path = _folder["nowhere/new.duckdb"];

        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(path));

        Assert.Equal($"IO Error: Cannot open file \"{path}\": No such file or directory", error.Message);
        Assert.Equal(DuckDbErrorType.IO, error.ErrorType);
    }

    [Fact]
    public void Open_MissingFileReadOnly_SaysSoAndMakesNone()
    {
        var path = _folder["missing.duckdb"];

        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(path, new() { ReadOnly = true }));

        Assert.Equal($"IO Error: Cannot open database \"{path}\" in read-only mode: database does not exist", error.Message);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Open_NotADatabase_SaysSoAndLeavesIt()
    {
        var path = _folder["letter.txt"];
        File.WriteAllText(path, "Dear Sir or Madam, this is a letter, and no database at all.");

        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(path));

        Assert.Equal($"IO Error: The file \"{path}\" exists, but it is not a valid DuckDB database file!", error.Message);
        Assert.Equal("Dear Sir or Madam, this is a letter, and no database at all.", File.ReadAllText(path));
    }

    [Fact]
    public void ReadOnly_Write_IsRefused()
    {
        Create("read.duckdb");
        using var database = DuckDbDatabase.Open(_folder["read.duckdb"], new() { ReadOnly = true });
        using var connection = database.Connect();

        var error = Assert.Throws<DuckDbException>(() => connection.Execute("DELETE FROM t"));

        Assert.Equal("Invalid Input Error: Cannot execute statement of type \"DELETE\" on database \"read\" which is attached in read-only mode!", error.Message);
    }

    [Fact]
    public void Parquet_WrittenAndReadBack()
    {
        using var database = DuckDbDatabase.Open(null);
        using var connection = database.Connect();

        connection.Execute($"COPY (SELECT 42::BIGINT AS answer) TO '{_folder["a.parquet"]}' (FORMAT parquet)");

        Assert.Equal(42, connection.ReadOne<long>($"SELECT answer FROM '{_folder["a.parquet"]}'"));
    }

    [Theory]
    [InlineData("""SELECT '{"council": "Trafford"}'::JSON ->> 'council'""", "Trafford")]
    [InlineData("SELECT strftime(timezone('Europe/London', TIMESTAMPTZ '2023-07-01 00:00:00+00'), '%H:%M')", "01:00")]
    public void LinkedExtension_IsThere(string sql, string expected)
    {
        using var database = DuckDbDatabase.Open(null);
        using var connection = database.Connect();

        Assert.Equal(expected, connection.ReadText(sql));
    }

    [Fact]
    public void Open_SettingThatIsAlwaysTheSame_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => DuckDbDatabase.Open(null, With("lock_configuration", "false")));

        Assert.Equal("The setting 'lock_configuration' is the same for every database and cannot be given. (Parameter 'options')", error.Message);
    }

    [Theory]
    [InlineData("colour", "blue", "Invalid Input Error: The following options were not recognized: colour")]
    [InlineData("threads", "many", "Invalid Input Error: The setting 'threads' cannot be 'many'.")]
    public void Open_SettingThatCannotBe_SaysSo(string name, string value, string expected)
    {
        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(null, With(name, value)));

        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void Open_PathWithNul_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => DuckDbDatabase.Open("a\0b"));

        Assert.Equal("The path has a NUL character at position 2. Remove it: for parts of the database a text ends there. (Parameter 'text')", error.Message);
    }

    [Fact]
    public void Dispose_Twice_ThenUse_IsDisposed()
    {
        var database = DuckDbDatabase.Open(null);
        database.Dispose();
        database.Dispose();

        Assert.Throws<ObjectDisposedException>(database.Connect);
    }

    [Fact]
    public void Dispose_WithConnectionOpen_LeavesItUsable()
    {
        var database = DuckDbDatabase.Open(null);
        using var connection = database.Connect();

        database.Dispose();

        Assert.Equal(1, connection.ReadOne<int>("SELECT 1"));
    }

    private static DuckDbOptions With(string name, string value) => new() { Settings = new Dictionary<string, string> { [name] = value } };

    private void Create(string name)
    {
        using var database = DuckDbDatabase.Open(_folder[name]);
        using var connection = database.Connect();
        connection.Execute("CREATE TABLE t AS SELECT 42::BIGINT AS answer");
    }
}
