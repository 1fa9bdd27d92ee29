using System.Globalization;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.Contracts;

/// <summary>What an address asks the list of contracts for: its order, its search, and where it goes on.</summary>
/// <remarks>Contracts with commitments are listed by what they deliver; the whole register by its own fields, which is where a search goes.</remarks>
public sealed class ContractsList
{
    public const int PageSize = 25;

    public const string ByCommitted = "committed";
    public const string ByTitle = "title";
    public const string ByValue = "value";
    public const string ByEnd = "ends";

    private readonly string? _order;

    public ContractsList(DashboardFilter filter)
    {
        Search = filter.Own.GetValueOrDefault(Urls.SearchKey);
        var order = filter.Own.GetValueOrDefault(Urls.OrderKey);
        IsOrderUnknown = order is not (null or ByCommitted or ByTitle or ByValue or ByEnd);
        _order = IsOrderUnknown ? null : order;
        After = filter.Own.GetValueOrDefault(Urls.AfterKey);
        From = IsRegister ? null : Cursor.Read(After);
    }

    /// <summary>A part of a title or a reference; null for no search.</summary>
    public string? Search { get; }

    /// <summary>Whether the address asks for an order that there is not.</summary>
    public bool IsOrderUnknown { get; }

    /// <summary>Whether the whole register is listed.</summary>
    public bool IsRegister => Search is not null || _order is ByTitle or ByValue or ByEnd;

    /// <summary>The order that holds: null for the contracts furthest behind first.</summary>
    public string? Order => Search is not null && _order is null or ByCommitted && IsRegister ? ByTitle : _order;

    /// <summary>Where the register goes on, in the API's own words; null for its beginning.</summary>
    public string? After { get; }

    /// <summary>Where the list by delivery goes on; null for its beginning.</summary>
    public Cursor? From { get; }

    /// <summary>Whether the address asks for a place in the list that cannot be one.</summary>
    public bool IsPlaceUnknown => !IsRegister && After is not null && From is null;

    public TomsSortInput DeliveryOrder => _order == ByCommitted ? new(Committed: Direction.Desc) : new(DeliveryGap: Direction.Desc);

    public TomsHavingInput? Having => From is null ? null
        : _order == ByCommitted ? new(Committed: new NumberCondition(From.Value))
        : new(DeliveryGap: new NumberCondition(From.Value));

    /// <summary>One more than a page shows, to know whether there is another, and those that the page before has shown.</summary>
    public int Count => PageSize + 1 + (From?.Ids.Count ?? 0);

    public ContractSortInput RegisterOrder => Order switch
    {
        ByValue => new(Value: Direction.Desc),
        ByEnd => new(EndsOn: Direction.Asc),
        _ => new(Title: Direction.Asc),
    };

    /// <summary>The rows that this page shows.</summary>
    public IReadOnlyList<TomsRow> Page(IReadOnlyList<TomsRow> rows) => [.. Unseen(rows).Take(PageSize)];

    /// <summary>Where the next page begins; null on the last. Figures that are withheld come last and begin none.</summary>
    public string? Next(IReadOnlyList<TomsRow> rows)
    {
        var unseen = Unseen(rows).ToList();
        if (unseen.Count <= PageSize || Value(unseen[PageSize - 1]) is not { } last || Value(unseen[PageSize]) is null)
            return null;

        var equal = unseen.Take(PageSize).Where(row => Value(row) == last).Select(row => row.Contract!.Id);
        return new Cursor(last, [.. From is { } from && from.Value == last ? from.Ids : [], .. equal]).ToString();
    }

    /// <summary>Whether there are more contracts that no next page can begin with, because their figures are withheld.</summary>
    public bool IsCutShort(IReadOnlyList<TomsRow> rows) => Next(rows) is null && Unseen(rows).Count() > PageSize;

    private IEnumerable<TomsRow> Unseen(IReadOnlyList<TomsRow> rows) => rows.Where(row => row.Contract is { } contract && From?.Ids.Contains(contract.Id) != true);

    private decimal? Value(TomsRow row) => _order == ByCommitted ? row.Committed.Value : row.DeliveryGap.Value;

    /// <summary>A place in a list ordered by a figure: its last value, and the contracts of that value that were already shown.</summary>
    public sealed record Cursor(decimal Value, IReadOnlyList<string> Ids)
    {
        public override string ToString() => $"{Value.ToString(CultureInfo.InvariantCulture)}~{string.Join(',', Ids)}";

        /// <summary>Null for what is none.</summary>
        public static Cursor? Read(string? text) =>
            text?.Split('~') is [var value, { Length: > 0 } ids] && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? new Cursor(number, ids.Split(','))
                : null;
    }
}
