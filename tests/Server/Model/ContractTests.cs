using System.Globalization;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Model;

public sealed class ContractTests
{
    [Theory]
    [InlineData("2022-04-01", null, "2023-03-31", ContractPhase.Delivery)] // its last day
    [InlineData("2022-04-01", null, "2023-03-30", ContractPhase.Closed)]
    [InlineData("2023-03-31", null, null, ContractPhase.Delivery)] // awarded that day, with no end in sight
    [InlineData("2023-04-01", "2022-01-01", "2024-01-01", ContractPhase.PreAward)] // the award decides, not the start
    [InlineData(null, "2022-01-01", "2024-01-01", ContractPhase.Delivery)]
    [InlineData(null, null, "2024-01-01", ContractPhase.PreAward)]
    public void Phase_IsThatOfTheDay(string? awarded, string? starts, string? ends, ContractPhase phase)
    {
        var contract = new Contract { Reference = "C-1", Title = "Roads", AwardedOn = Day(awarded), StartsOn = Day(starts), EndsOn = Day(ends) };

        Assert.Equal(phase, contract.PhaseOn(new DateOnly(2023, 3, 31)));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
