using Analytics.Dashboard.Gateway;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboard.Pages.Query;

/// <summary>The way to the API itself: its query editor, and its address for programs.</summary>
public sealed partial class QueryPage(ApiAddress api, NavigationManager navigation) : ComponentBase
{
    private string Editor => api.InBrowser;

    private Uri Address => new(new Uri(navigation.BaseUri), api.InBrowser);

    private string Example =>
        $$"""
        curl {{Address}} \
          --header 'Content-Type: application/json' \
          --data '{ "query": "{ spend { amount { display } } }" }'
        """;
}
