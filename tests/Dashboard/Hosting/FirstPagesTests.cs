using System.Collections.Concurrent;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Hosting;
using Analytics.Dashboard.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.Dashboard.Tests.Hosting;

public sealed class FirstPagesTests
{
    [Fact]
    public async Task Start_OpensEveryPage()
    {
        var opened = new ConcurrentQueue<string>();
        var all = new TaskCompletionSource();
        await using var site = await StartAsync(path =>
        {
            opened.Enqueue(path);
            if (opened.Count == SitePages.All.Count())
                all.SetResult();
        });

        await all.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(SitePages.All.Select(page => page.Path), opened);
    }

    [Fact]
    public async Task Stop_DoesNotWaitForAPageThatTakesLong()
    {
        using var never = new ManualResetEventSlim();
        var opened = new TaskCompletionSource();
        await using var site = await StartAsync(_ =>
        {
            opened.TrySetResult();
            never.Wait(TimeSpan.FromSeconds(30));
        });
        await opened.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var stopping = site.Services.GetRequiredService<FirstPages>().StoppingAsync(CancellationToken.None);
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
        never.Set();

        Assert.True(stopping.IsCompletedSuccessfully);
    }

    private static async Task<WebApplication> StartAsync(Action<string> open)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ApiAddress>().AddSingleton<HttpClient>().AddSingleton<FirstPages>().AddHostedService(services => services.GetRequiredService<FirstPages>());
        var site = builder.Build();
        site.MapFallback((HttpRequest request) => Task.Run(() => open(request.Path)));
        await site.StartAsync();
        return site;
    }
}
