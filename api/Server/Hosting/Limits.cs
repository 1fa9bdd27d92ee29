using Analytics.Api.Access;

namespace Analytics.Api.Hosting;

/// <summary>What may be asked for, by who asks.</summary>
/// <param name="Cost">Of one operation, in groups × figures: see the extension <c>cost</c> of an answer.</param>
/// <param name="Time">How long one question may run.</param>
public sealed record Limits(double Cost, TimeSpan Time)
{
    /// <summary>The limits of a request.</summary>
    public static Limits Of(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<AnalyticsSettings>();
        return context.Request.SentBy().IsAdministrator ? settings.AdministratorLimits : settings.PublicLimits;
    }
}
