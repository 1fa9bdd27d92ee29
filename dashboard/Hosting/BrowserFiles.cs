using Analytics.Dashboard.Gateway;
using Microsoft.JSInterop;

namespace Analytics.Dashboard.Hosting;

/// <summary>Gives files to the reader's browser.</summary>
public static class BrowserFiles
{
    /// <summary>Has the browser save a file as a download.</summary>
    public static async Task SaveAsync(this IJSRuntime browser, FileToSave file)
    {
        using var content = new DotNetStreamReference(new MemoryStream(file.Content));
        await browser.InvokeVoidAsync("analytics.save", file.Name, content);
    }
}
