using Microsoft.Net.Http.Headers;

namespace Analytics.Api.Access;

/// <summary>Who is asking.</summary>
public static class AccessServices
{
    private const string Scheme = "Bearer ";

    /// <summary>Adds the administrator's key.</summary>
    /// <param name="services">The program's.</param>
    /// <param name="key">Opens the key when it is first needed, once the data folder is there.</param>
    public static IServiceCollection AddAccess(this IServiceCollection services, Func<AdministratorKey> key) => services
        .AddSingleton(_ => key())
        .AddHostedService<KeyAnnouncement>();

    /// <summary>Whether the request carries the administrator's key, as <c>Authorization: Bearer KEY</c>.</summary>
    public static bool IsFromAdministrator(this HttpRequest request)
    {
        var sent = request.Headers[HeaderNames.Authorization].ToString();
        return sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && request.HttpContext.RequestServices.GetRequiredService<AdministratorKey>().Is(sent[Scheme.Length..].Trim());
    }

    /// <summary>Lets only the administrator through; everybody else gets status 401 and a sentence.</summary>
    public static TBuilder RequireAdministrator<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (invocation, next) =>
        {
            var http = invocation.HttpContext;
            if (http.Request.IsFromAdministrator())
                return await next(invocation);

            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Results.Problem(
                title: http.Request.Headers.ContainsKey(HeaderNames.Authorization) ? "This is not the administrator's key." : "This needs the administrator's key.",
                detail: "Send it as the header 'Authorization: Bearer KEY'. It is the setting ANALYTICS_ADMIN_KEY, or the key that the first start printed.",
                statusCode: StatusCodes.Status401Unauthorized);
        });
}
