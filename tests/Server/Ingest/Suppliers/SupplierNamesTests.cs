using Analytics.Api.Ingest.Suppliers;

namespace Analytics.Api.Tests.Ingest.Suppliers;

public sealed class SupplierNamesTests
{
    [Theory]
    [InlineData("Redacted", true)]
    [InlineData("REDACTED PERSONAL DATA", true)]
    [InlineData("Name redacted", true)]
    [InlineData("Redacted\u2013Personal Data", true)]
    [InlineData("(redacted)", true)]
    [InlineData("REDACT", true)]
    [InlineData("REDACTED UNDER DP ACT", true)]
    [InlineData("Redactive Publishing Ltd", false)]
    [InlineData("Unredacted Films", false)]
    [InlineData("REDACTIVE MEDIA SALES LIMITED", false)]
    [InlineData("Acme Ltd", false)]
    [InlineData("", false)]
    public void Redaction_IsAWholeWord(string name, bool isRedacted) => Assert.Equal(isRedacted, SupplierNames.IsRedacted(name));

    [Theory]
    [InlineData("CBRE Limited", "CBRE Ltd")]
    [InlineData("Arjo Limited,", "ARJO LTD.")]
    [InlineData("A & B Taxis", "A and B Taxis")]
    [InlineData("J.Hopkins (Contractors) Ltd.", "J Hopkins Contractors Limited")]
    [InlineData("St. Mary's School", "ST MARYS SCHOOL")]
    [InlineData("J Hill t/a Acorn", "J. HILL TRADING AS ACORN")]
    [InlineData("Sunny Side CIC", "Sunny Side Community Interest Company")]
    [InlineData("Acorn plc", "Acorn Public Limited Company")]
    public void SpellingsOfOneName_HaveOneKey(string one, string other) => Assert.Equal(SupplierNames.KeyOf(one), SupplierNames.KeyOf(other));

    [Theory]
    [InlineData("Acme", "Acme Ltd")]
    [InlineData("New Horizons (Stockport) Ltd", "New Horizons Ltd")]
    [InlineData("Smith & Sons", "Smith Sons")]
    public void DifferentNames_HaveDifferentKeys(string one, string other) => Assert.NotEqual(SupplierNames.KeyOf(one), SupplierNames.KeyOf(other));
}
