using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Tests.Gateway;

public sealed class ApiAddressTests
{
    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080/")]
    [InlineData("http://127.0.0.1:41234", "http://127.0.0.1:41234/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    [InlineData("http://+:8080", "http://localhost:8080/")]
    [InlineData("http://0.0.0.0:80", "http://localhost/")]
    public void ListeningAddress_IsCallable(string listening, string expected) =>
        Assert.Equal(new Uri(expected), ApiAddress.Callable(listening));

    [Fact]
    public void SettingThatIsNoAddress_IsRefusedWithTheWayOut()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => ApiAddress.Elsewhere("analytics.example.org"));

        Assert.Equal("ANALYTICS_API_URL is 'analytics.example.org', which is no address. Write it like https://analytics.example.org, without /graphql.", problem.Message);
    }
}
