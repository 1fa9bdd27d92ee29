using Analytics.Api.Model;
using Analytics.Api.Schema.SavedQueries;
using Analytics.Api.Tests.Records;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Tests.Schema.SavedQueries;

/// <summary>A store whose file has come to harm, which only this engine has.</summary>
public sealed class SavedQueryStoreOnSqliteTests
{
    [Fact]
    public void RecordsThatCannotBeWritten_AreToldAsSuch()
    {
        using var records = new TemporaryRecords(new RecordsCopy([.. "This is no database, however long one looks at it."u8]));
        var store = new SavedQueryStore(records.Database, TimeProvider.System);

        var refusal = Assert.Throws<GraphQLException>(() => store.Add(new SavedQuery { Name = "Councils", Document = "{ councils { name } }", Owner = "Ann" }, Asker.Administrator));

        Assert.Equal("RECORDS_UNAVAILABLE", refusal.Error.Code);
        Assert.Equal($"The file {records.File} is not a database or is damaged: put a backup in its place, or move it away to begin with an empty one.", refusal.Message);
    }
}
