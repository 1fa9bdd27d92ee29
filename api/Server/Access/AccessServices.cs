using Analytics.Api.Model;
using Microsoft.Net.Http.Headers;

namespace Analytics.Api.Access;

/// <summary>Who is asking.</summary>
public static class AccessServices
{
    private const string Scheme = "Bearer ";

    /// <summary>Adds the administrator's key, and as a service of each request the <see cref="Asker"/> who sent it.</summary>
    /// <param name="services">The program's.</param>
    /// <param name="key">Opens the key when it is first needed, once the data folder is there.</param>
    public static IServiceCollection AddAccess(this IServiceCollection services, Func<AdministratorKey> key) => services
        .AddSingleton(_ => key())
        .AddHttpContextAccessor()
        .AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.SentBy() ?? Asker.Public)
        .AddHostedService<KeyAnnouncement>();

    /// <summary>Who sent the request: the administrator with the key, as <c>Authorization: Bearer KEY</c>, the public with anything else.</summary>
    public static Asker SentBy(this HttpRequest request)
    {
        var sent = request.Headers[HeaderNames.Authorization].ToString();
        return sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && request.HttpContext.RequestServices.GetRequiredService<AdministratorKey>().Is(sent[Scheme.Length..].Trim())
            ? Asker.Administrator
            : Asker.Public;
    }

    /// <summary>Lets only the administrator through; everybody else gets status 401 and a sentence.</summary>
    public static TBuilder RequireAdministrator<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (invocation, next) =>
        {
            var http = invocation.HttpContext;
            if (http.Request.SentBy().IsAdministrator)
                return await next(invocation);

            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Results.Problem(
                title: http.Request.Headers.ContainsKey(HeaderNames.Authorization) ? "This is not the administrator's key." : "This needs the administrator's key.",
                detail: Asker.HowToBeAdministrator,
                statusCode: StatusCodes.Status401Unauthorized);
        });
}
