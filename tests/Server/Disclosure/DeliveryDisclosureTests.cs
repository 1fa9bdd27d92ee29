using Analytics.Api.Disclosure;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Disclosure;

public sealed class DeliveryDisclosureTests
{
    [Fact]
    public void EveryCohort_IsWithheldAndEverybodyIsNot()
    {
        Assert.Equal(Enum.GetValues<Cohort>(), DeliveryDisclosure.WithheldCohorts);
        Assert.False(DeliveryDisclosure.IsWithheld(cohort: null));
    }
}
