using Analytics.Api.Ingest.Reading;

namespace Analytics.Api.Tests.Ingest.Reading;

public sealed class PostcodesTests
{
    [Theory]
    [InlineData("SK1 3XE", "SK1 3XE")]
    [InlineData("sk13xe", "SK1 3XE")]
    [InlineData(" M60  1NW ", "M60 1NW")]
    [InlineData("EC1A1BB", "EC1A 1BB")]
    public void Postcode_IsReadInOneSpelling(string text, string expected)
    {
        Assert.True(Postcodes.TryRead(text, out var postcode));
        Assert.Equal(expected, postcode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("SK1")]
    [InlineData("SK1 3")]
    [InlineData("1SK 3XE")]
    [InlineData("SK1 XX3")]
    [InlineData("BLO 0AA")]
    [InlineData("75008 Paris")]
    public void WhatIsNoPostcode_IsNotRead(string text) => Assert.False(Postcodes.TryRead(text, out _));

    [Theory]
    [InlineData("SK1 3", true)]
    [InlineData("m3 1", true)]
    [InlineData("SK13", false)]
    [InlineData("SK1 3XE", false)]
    [InlineData("S 3", false)]
    public void Sector_NeedsItsSpace(string text, bool isSector) => Assert.Equal(isSector, Postcodes.TryReadSector(text, out _));

    [Fact]
    public void SectorOf_IsAllButTheLastTwoLetters() => Assert.Equal("SK1 3", Postcodes.SectorOf("SK1 3XE"));
}
