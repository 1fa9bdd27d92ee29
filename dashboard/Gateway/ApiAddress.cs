using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Analytics.Dashboard.Gateway;

/// <summary>Where the API is: at <c>ANALYTICS_API_URL</c>, or in this process at the address it listens on itself.</summary>
public sealed class ApiAddress(IConfiguration configuration, IServer server)
{
    /// <summary>The setting that names another API than this process's own.</summary>
    public const string Setting = "ANALYTICS_API_URL";

    private Uri? _api;

    /// <summary>Whether this process is to be its own API.</summary>
    public static bool IsOwn(IConfiguration configuration) => string.IsNullOrEmpty(configuration[Setting]);

    /// <summary>The GraphQL endpoint. Known once the server listens, so it is asked for late.</summary>
    public Uri GraphQL => Of("graphql");

    /// <summary>The same endpoint for a browser: an address of this site where this process is its own API.</summary>
    public string InBrowser => IsOwn(configuration) ? "/graphql" : GraphQL.AbsoluteUri;

    /// <summary>Where this process itself listens; known once it does.</summary>
    /// <exception cref="InvalidOperationException">It listens nowhere.</exception>
    public Uri Site
    {
        get
        {
            var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            var listening = addresses.OrderBy(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
            return listening is null
                ? throw new InvalidOperationException($"The server listens on no address, so it cannot ask its own API. Set {Setting}.")
                : Callable(listening);
        }
    }

    private Uri Api => _api ??= configuration[Setting] is { Length: > 0 } elsewhere ? Elsewhere(elsewhere) : Site;

    /// <summary>An address below the API's own; known once the server listens.</summary>
    /// <param name="path">Without a slash before it.</param>
    public Uri Of(string path) => new($"{Api.AbsoluteUri.TrimEnd('/')}/{path}");

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidOperationException">It is no http(s) address; the message says what to write.</exception>
    public static Uri Elsewhere(string setting) =>
        Uri.TryCreate(setting, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new InvalidOperationException($"{Setting} is '{setting}', which is no address. Write it like https://analytics.example.org, without /graphql.");

    /// <summary>Turns an address that a server listens on, wildcards included, into one that a client can call.</summary>
    public static Uri Callable(string listening)
    {
        var binding = BindingAddress.Parse(listening);
        var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host;
        return new UriBuilder(binding.Scheme, host, binding.Port, binding.PathBase).Uri;
    }
}
