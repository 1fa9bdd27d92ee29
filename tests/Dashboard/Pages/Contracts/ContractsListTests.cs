using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Pages.Contracts;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Tests.Pages.Contracts;

public sealed class ContractsListTests
{
    [Fact]
    public void Pages_ShowEveryContractOnceWhateverIsEqual()
    {
        var all = Enumerable.Range(0, 70).Select(index => Row($"k{index:00}", gap: 10m - index / 30)).ToList(); // three values, thirty contracts each
        var seen = new List<string>();
        string? after = null;
        do
        {
            var list = new ContractsList(DashboardFilter.Empty.WithOwn(Urls.AfterKey, after));
            IReadOnlyList<TomsRow> rows = [.. all.Where(row => list.Having is not { DeliveryGap.Lte: { } most } || row.DeliveryGap.Value <= most).Take(list.Count)];
            seen.AddRange(list.Page(rows).Select(row => row.Contract!.Id));
            after = list.Next(rows);
        }
        while (after is not null);

        Assert.Equal(all.Select(row => row.Contract!.Id), seen);
    }

    [Fact]
    public void WithheldFigures_BeginNoPage()
    {
        var rows = Enumerable.Range(0, ContractsList.PageSize).Select(index => Row($"k{index}", gap: 1m)).Append(SampleContracts.Row("withheld", 1m, null, 1m)).ToList();

        Assert.Null(new ContractsList(DashboardFilter.Empty).Next(rows));
        Assert.True(new ContractsList(DashboardFilter.Empty).IsCutShort(rows));
        Assert.NotNull(new ContractsList(DashboardFilter.Empty.WithOwn(Urls.OrderKey, ContractsList.ByCommitted)).Next(rows));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("committed", null, false)]
    [InlineData("ends", null, true)]
    [InlineData(null, "highways", true)]
    [InlineData("committed", "highways", true)]
    public void SearchAndFieldsOfTheRegister_ListTheRegister(string? order, string? search, bool isRegister) =>
        Assert.Equal(isRegister, new ContractsList(DashboardFilter.Empty.WithOwn(Urls.OrderKey, order).WithOwn(Urls.SearchKey, search)).IsRegister);

    [Theory]
    [InlineData("12.50~a,b", 12.5, 2)]
    [InlineData("-3~a", -3, 1)]
    public void Cursor_IsReadBack(string text, double value, int ids)
    {
        var cursor = ContractsList.Cursor.Read(text)!;

        Assert.Equal(((decimal)value, ids), (cursor.Value, cursor.Ids.Count));
    }

    [Theory]
    [InlineData("a~b~c")]
    [InlineData("12.5~")]
    [InlineData("many~a")]
    [InlineData("")]
    public void WhatIsNoCursor_IsNone(string text) => Assert.Null(ContractsList.Cursor.Read(text));

    private static TomsRow Row(string id, decimal gap) => SampleContracts.Row(id, 100m, 0m, gap);
}
