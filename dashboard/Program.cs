using Analytics.Api.Hosting;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Hosting;

return await StartupProblem.ExplainAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseStaticWebAssets(); // dotnet run without Development; does nothing once published
    var isOwnApi = ApiAddress.IsOwn(builder.Configuration);
    if (isOwnApi)
        builder.AddAnalytics();
    builder.UseDefaultUrl().AddDashboard();

    await using var app = builder.Build();
    app.MapDashboard();
    if (isOwnApi)
        app.MapAnalytics();
    await app.RunAsync();
    return 0;
});
