using Analytics.SeedData.Story;

namespace Analytics.SeedData.Tests.Story;

public sealed class PaymentCalendarTests
{
    [Fact]
    public void PayDay_InEveryMonth_IsAWorkingDayOfThatMonth()
    {
        var chance = Chance.For("days");
        for (var month = 0; month < 12; month++)
        {
            var first = new DateOnly(2019, 4, 1).AddMonths(month);
            for (var i = 0; i < 200; i++)
            {
                var day = PaymentCalendar.PayDay(2019, month, chance);

                Assert.Equal((first.Year, first.Month), (day.Year, day.Month));
                Assert.False(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || (day.Month, day.Day) is (12, 25) or (1, 1));
            }
        }
    }

    [Fact]
    public void Later_AtTheEndOfTheYear_StaysInIt()
    {
        var lastDay = new DateOnly(2022, 3, 31);

        Assert.Equal(lastDay, PaymentCalendar.Later(lastDay, 2021, Chance.For("later")));
    }

    [Fact]
    public void FileYear_OfTheTurnOfTheCentury_KeepsTwoDigits() => Assert.Equal("1999-00", PaymentCalendar.FileYear(1999));
}
