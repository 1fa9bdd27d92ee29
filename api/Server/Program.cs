using Analytics.Api.Hosting;
using Analytics.Api.Hosting.CommandLine;

return await StartupProblem.ExplainAsync(async () =>
{
    var isCommand = AnalyticsCommandLine.Handles(args);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = isCommand ? [] : args, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseStaticWebAssets(); // dotnet run without Development; does nothing once published
    builder.AddAnalytics().UseDefaultUrl();
    await using var app = builder.Build();
    if (isCommand)
        return await AnalyticsCommandLine.RunAsync(args, app.Services, cancellation => app.Services.GetRequiredService<DataPreparation>().StartAsync(cancellation), CommandConsole.OfProcess);

    app.MapStaticAssets();
    app.MapAnalytics();
    await app.RunAsync();
    return 0;
});
