using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboard.Pages.Explore;

/// <summary>Queries that were kept, to be opened again here or in the query editor, and the way to keep this one.</summary>
public sealed partial class SavedQueries(GraphQLGateway gateway) : ComponentBase
{
    /// <summary>The first line of a document that was saved here says which address shows it.</summary>
    private const string AddressMark = "# ";

    private const string Share = "To share what you see now, its address is enough.";

    private IReadOnlyList<SavedQuery>? _given;
    private List<SavedQuery> _queries = [];
    private string _name = "";
    private string _description = "";

    // Stays in this page alone: never in an address, a cookie or a log.
    private string _key = "";
    private string? _said;
    private ElementReference _status;
    private bool _busy;

    [Parameter, EditorRequired]
    public required IReadOnlyList<SavedQuery> Kept { get; set; }

    /// <summary>What would be saved; empty while there is nothing to.</summary>
    [Parameter, EditorRequired]
    public required string Document { get; set; }

    /// <summary>The address that shows it.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <summary>What it might be called.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>Where the query editor is.</summary>
    [Parameter, EditorRequired]
    public required string Editor { get; set; }

    private string Sentence => _queries.Count switch
    {
        0 => $"None has been saved for everybody yet. {Share}",
        1 => $"One is saved for everybody. {Share}",
        var many => $"{English.Sentence(English.Cardinal(many))} are saved for everybody. {Share}",
    };

    /// <summary>Where a query shows itself on this page; null for one that was not saved here.</summary>
    public static string? AddressOf(SavedQuery query)
    {
        var first = query.Document.Split('\n', 2)[0].Trim();
        return first.StartsWith(AddressMark + State.SitePages.Explore.Path + "?", StringComparison.Ordinal) ? first[AddressMark.Length..] : null;
    }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_given, Kept))
            return;

        (_given, _queries, _name, _said) = (Kept, [.. Kept], Name, null);
    }

    private Task SaveAsync() => WorkAsync(async () =>
    {
        var input = new SaveQueryInput(_name, string.IsNullOrWhiteSpace(_description) ? null : _description, $"{AddressMark}{Address}\n{Document}", Shared: true);
        var result = await gateway.ChangeAsync(SaveQueryAnswer.Document, new SaveQueryVariables(input), _key, CancellationToken.None);
        if (result.Data is not { } answer)
            return result.Problem!.Message;

        _queries = [.. _queries.Append(answer.SaveQuery.SavedQuery).OrderBy(query => query.Name, StringComparer.OrdinalIgnoreCase)];
        return $"“{answer.SaveQuery.SavedQuery.Name}” is saved.";
    });

    private Task DeleteAsync(SavedQuery query) => WorkAsync(async () =>
    {
        var result = await gateway.ChangeAsync(DeleteSavedQueryAnswer.Document, new DeleteSavedQueryVariables(new DeleteSavedQueryInput(query.Id)), _key, CancellationToken.None);
        if (result.Data is null)
            return result.Problem!.Message;

        _queries.Remove(query);
        await _status.FocusAsync(); // the button that had the focus goes with its query
        return $"“{query.Name}” is deleted.";
    });

    private async Task WorkAsync(Func<Task<string>> work)
    {
        if (_key.Length == 0)
        {
            _said = "Queries are saved by the administrator. Enter the administrator's key, which the server printed at its first start.";
            return;
        }

        if (_busy)
            return;

        _busy = true; // no button is switched off meanwhile: it would lose the focus
        try
        {
            _said = await work();
        }
        finally
        {
            _busy = false;
        }
    }
}
