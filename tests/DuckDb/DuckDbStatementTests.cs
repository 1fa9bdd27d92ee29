using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.DuckDb.Tests;

public sealed class DuckDbStatementTests : IDisposable
{
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(null);
    private readonly DuckDbConnection _connection;

    public DuckDbStatementTests() => _connection = _database.Connect();

    public static TheoryData<string> HostileTexts => new(
        "",
        " ",
        "'; DROP TABLE spend; --",
        "12 bytes: ab",
        "13 bytes: abc",
        "£1,234.56",
        "Ysgol Gymraeg Llŷn ŵ",
        "🏴󠁧󠁢󠁷󠁬󠁳󠁿 and 👩‍👩‍👧‍👦",
        "\uFEFFbyte order mark",
        "\u202Eright to left",
        "e\u0301 is not é",
        "tab\tquote\"newline\r\nbackslash\\",
        "\u0001\u001F\u007F",
        "\uFFFD\uFFFE\uFFFF",
        new string('x', 85),
        new string('€', 86),
        new string('£', 1_000_000));

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Bind_EveryType_ComesBack()
    {
        using var statement = _connection.Prepare("SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9");
        statement.Bind(1, true).Bind(2, int.MinValue).Bind(3, long.MaxValue).Bind(4, 0.1).Bind(5, -1234.56m)
            .Bind(6, new DateOnly(2024, 2, 29)).Bind(7, new DateTime(2023, 3, 31, 23, 59, 59, 999)).Bind(8, "Wigan").BindNull(9);

        using var result = statement.Query();
        var row = result.First();

        Assert.Equal(9, statement.ParameterCount);
        Assert.True(row.Column(0).Values<bool>()[0]);
        Assert.Equal(int.MinValue, row.Column(1).Values<int>()[0]);
        Assert.Equal(long.MaxValue, row.Column(2).Values<long>()[0]);
        Assert.Equal(0.1, row.Column(3).Values<double>()[0]);
        Assert.Equal(-1234.56m, row.Column(4).GetDecimal(0));
        Assert.Equal(new DateOnly(2024, 2, 29), row.Column(5).GetDate(0));
        Assert.Equal(new DateTime(2023, 3, 31, 23, 59, 59, 999), row.Column(6).GetDateTime(0));
        Assert.Equal("Wigan", row.Column(7).GetString(0));
        Assert.True(row.Column(8).IsNull(0));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Bind_HostileText_ComesBackUnchanged(string text)
    {
        using var statement = _connection.Prepare("SELECT $1 AS text");
        using var result = statement.Bind(1, text).Query();

        Assert.Equal(text, result.First().Column(0).GetString(0));
    }

    [Fact]
    public void Bind_TextThatCannotBeStored_IsRefused()
    {
        using var statement = _connection.Prepare("SELECT $1");

        var nul = Assert.Throws<ArgumentException>(() => statement.Bind(1, "a\0b"));
        var half = Assert.Throws<ArgumentException>(() => statement.Bind(1, "ab\uD83D"));

        Assert.Equal("The text for parameter $1 has a NUL character at position 2. Remove it: for parts of the database a text ends there. (Parameter 'text')", nul.Message);
        Assert.Equal("The text for parameter $1 has half a surrogate pair (U+D83D) at position 3. It is not valid Unicode; write the whole character or none. (Parameter 'text')", half.Message);
    }

    [Fact]
    public void Bind_HundredMegabytes_IsRefused()
    {
        using var statement = _connection.Prepare("SELECT $1");

        var error = Assert.Throws<ArgumentException>(() => statement.Bind(1, new string('x', 100_000_000)));

        Assert.Equal("The text for parameter $1 is 100,000,000 bytes long; at most 16,777,216 are taken. Shorten it, or keep it outside the database. (Parameter 'text')", error.Message);
    }

    [Fact]
    public void Bind_LongestText_ComesBack()
    {
        var longest = new string('x', 16 * 1024 * 1024);
        using var statement = _connection.Prepare("SELECT length($1)");
        using var result = statement.Bind(1, longest).Query();

        Assert.Equal(longest.Length, result.First().Column(0).Values<long>()[0]);
    }

    [Fact]
    public void Bind_AnyTextNumberAndDate_ComesBack()
    {
        using var statement = _connection.Prepare("SELECT $1, $2, $3");
        var texts = ArbMap.Default.ArbFor<UnicodeString>();

        Prop.ForAll(texts, ArbMap.Default.ArbFor<long>(), ArbMap.Default.ArbFor<DateOnly>(), (text, number, date) =>
        {
            var clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get)).Replace("\0", "", StringComparison.Ordinal);
            using var result = statement.Bind(1, clean).Bind(2, number).Bind(3, date).Query();
            var row = result.First();
            return row.Column(0).GetString(0) == clean && row.Column(1).Values<long>()[0] == number && row.Column(2).GetDate(0) == date;
        }).Check(Config.QuickThrowOnFailure.WithReplay(2022, 2023));
    }

    [Fact]
    public void Query_Again_KeepsBindingsUntilBoundAnew()
    {
        using var statement = _connection.Prepare("SELECT $1 + $2");
        statement.Bind(1, 40L).Bind(2, 2L);

        Assert.Equal(42, One(statement));
        statement.Bind(2, 3L);
        Assert.Equal(43, One(statement));
    }

    [Fact]
    public void ClearBindings_ThenQuery_NamesWhatIsMissing()
    {
        using var statement = _connection.Prepare("SELECT $1::BIGINT + $2");
        statement.Bind(1, 1L).Bind(2, 2L).ClearBindings().Bind(2, 2L);

        var error = Assert.Throws<DuckDbException>(() => statement.Query());

        Assert.Equal("Invalid Input Error: Values were not provided for the following prepared statement parameters: 1", error.Message);
    }

    [Theory]
    [InlineData(0, "Invalid Input Error: Can not bind to parameter number 0, statement only has 1 parameter(s)")]
    [InlineData(2, "Invalid Input Error: Can not bind to parameter number 2, statement only has 1 parameter(s)")]
    public void Bind_NoSuchParameter_SaysSo(int index, string expected)
    {
        using var statement = _connection.Prepare("SELECT $1");

        var error = Assert.Throws<DuckDbException>(() => statement.Bind(index, 1));

        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void Query_ValueDoesNotFit_FailsAndCanBeRunAgain()
    {
        using var statement = _connection.Prepare("SELECT $1::INTEGER + 0::BIGINT");

        Assert.Throws<DuckDbException>(() => statement.Bind(1, long.MaxValue).Query());
        Assert.Equal(7, One(statement.Bind(1, 7L)));
    }

    [Fact]
    public void Execute_CountsTheRowsItChanges()
    {
        _connection.Execute("CREATE TABLE t (x BIGINT)");
        using var insert = _connection.Prepare("INSERT INTO t SELECT range FROM range($1)");

        Assert.Equal(5, insert.Bind(1, 5).Execute());
        Assert.Equal(3_000, insert.Bind(1, 3_000).Execute());
        Assert.Equal(3_005, _connection.ReadOne<long>("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Query_WhileAnEarlierResultIsRead_DisturbsNothing()
    {
        using var statement = _connection.Prepare("SELECT range FROM range($1)");
        using var first = statement.Bind(1, 5_000).Query();
        Assert.Equal(2_048, first.First().RowCount);

        using var second = statement.Bind(1, 10).Query();

        Assert.Equal(10, second.First().RowCount);
        Assert.Equal(2_048, first.First().Column(0).Values<long>()[0]);
    }

    [Fact]
    public void Dispose_Twice_ThenUse_IsDisposed()
    {
        var statement = _connection.Prepare("SELECT $1");
        statement.Dispose();
        statement.Dispose();

        Assert.Throws<ObjectDisposedException>(() => statement.Bind(1, 1));
        Assert.Throws<ObjectDisposedException>(() => statement.Bind(1, "text"));
        Assert.Throws<ObjectDisposedException>(statement.ClearBindings);
        Assert.Throws<ObjectDisposedException>(() => statement.ParameterCount);
        Assert.Throws<ObjectDisposedException>(() => statement.Query());
    }

    [Fact]
    public void Query_ConnectionDisposed_IsDisposed()
    {
        var connection = _database.Connect();
        using var statement = connection.Prepare("SELECT 1");
        connection.Dispose();

        using var cancellation = new CancellationTokenSource();
        Assert.Throws<ObjectDisposedException>(() => statement.Query(cancellation.Token));
    }

    private static long One(DuckDbStatement statement)
    {
        using var result = statement.Query();
        return result.First().Column(0).Values<long>()[0];
    }
}
