using Analytics.Api.Access;

namespace Analytics.Api.Hosting;

/// <summary>What one operation may cost, by who asks. Costs are counted in groups × figures, see the extension <c>cost</c> of an answer.</summary>
internal static class CostLimits
{
    /// <summary>The limit for a request.</summary>
    public static double? Of(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<AnalyticsSettings>();
        return context.Request.SentBy().IsAdministrator ? settings.AdministratorCostLimit : settings.CostLimit;
    }
}
