using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.Payments;

/// <summary>What comes first in the list.</summary>
public enum PaymentsFirst
{
    Newest,
    Largest,
    Smallest,
}

/// <summary>The page's own words of its address. What is not understood is left out and told.</summary>
public sealed class PaymentsFilter
{
    public const string Largest = "largest";
    public const string Smallest = "smallest";

    private readonly List<string> _notices = [];

    public PaymentsFilter(DashboardFilter filter)
    {
        Search = filter.Own.GetValueOrDefault(Urls.SearchKey);
        Supplier = filter.Own.GetValueOrDefault(Urls.SupplierKey);
        Category = filter.Own.GetValueOrDefault(Urls.CategoryKey);
        Directorate = filter.Own.GetValueOrDefault(Urls.DirectorateKey);
        After = filter.Own.GetValueOrDefault(Urls.AfterKey);
        Ring = RingOf(filter.Own.GetValueOrDefault(Urls.RingKey));
        First = FirstOf(filter.Own.GetValueOrDefault(Urls.OrderKey));
    }

    /// <summary>A part of the supplier's name, as lines have it; null for none.</summary>
    public string? Search { get; }

    /// <summary>The id of one supplier; null for all.</summary>
    public string? Supplier { get; }

    /// <summary>Exactly as published; null for all.</summary>
    public string? Category { get; }

    /// <summary>Exactly as published; null for all.</summary>
    public string? Directorate { get; }

    /// <summary>Where suppliers are; null for everywhere.</summary>
    public LocalityRing? Ring { get; }

    public PaymentsFirst First { get; }

    /// <summary>The cursor of the last line of the page before; null for the beginning.</summary>
    public string? After { get; }

    public IReadOnlyList<string> Notices => _notices;

    /// <summary>The same conditions for figures and for lines.</summary>
    public SpendFilterInput Where(PageQuestion question) => question.Spend() with
    {
        Supplier = OneOf.Only(Supplier),
        LocalityRing = OneOf.Only(Ring is { } ring ? Words.Of(ring) : null),
        Category = Category is null ? null : new TextCondition(Eq: Category),
        Directorate = Directorate is null ? null : new TextCondition(Eq: Directorate),
        SupplierName = Search is null ? null : new TextCondition(Contains: Search),
    };

    public IReadOnlyList<PaymentOrder> Order => First switch
    {
        PaymentsFirst.Newest => [new PaymentOrder(PaidOn: "DESC")],
        PaymentsFirst.Largest => [new PaymentOrder(Amount: "DESC")],
        PaymentsFirst.Smallest => [new PaymentOrder(Amount: "ASC")],
    };

    private LocalityRing? RingOf(string? word)
    {
        if (word is null)
            return null;
        foreach (var ring in Text.Rings.InOrder)
        {
            if (Urls.Word(ring) == word)
                return ring;
        }
        _notices.Add($"“{word}” is no place such as own-borough and was left out.");
        return null;
    }

    private PaymentsFirst FirstOf(string? word)
    {
        if (word is not (null or Largest or Smallest))
            _notices.Add($"“{word}” is no order: write {Largest} or {Smallest}. The newest come first.");
        return word switch
        {
            Largest => PaymentsFirst.Largest,
            Smallest => PaymentsFirst.Smallest,
            _ => PaymentsFirst.Newest,
        };
    }
}
