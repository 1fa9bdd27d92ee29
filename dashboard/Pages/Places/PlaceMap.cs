using Analytics.Dashboard.Components.Drawings;
using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Pages.Places;

/// <summary>The figure chosen on a map: wards as they lie where their outlines have been imported, boroughs likewise, else boroughs as tiles.</summary>
public sealed class PlaceMap
{
    public const string TableName = "map";

    private readonly PlacesView _view;

    public PlaceMap(PlacesView view)
    {
        _view = view;
        var wards = view.Answer.There.Wards.Where(row => row.Ward?.Boundary is not null).ToList();
        ShowsWards = view.Borough is not null && wards.Count > 0;
        var boroughs = view.Answer.Everywhere.Boroughs;
        Places = ShowsWards
            ? [.. wards.Select(row => Of(row.Ward!, row, href: null))]
            : [.. boroughs.Select(row => Of(row.Borough, row, Urls.Of(view.Question.Page, view.Question.Filter.LookInto(row.Borough.Code))))];
        Outlines = new Outlines((ShowsWards ? wards.Select(row => row.Ward!) : boroughs.Select(row => row.Borough))
            .Where(place => place.Boundary is not null)
            .Select(place => KeyValuePair.Create(place.Code, place.Boundary!)));
        Table = new DataTable(
            TableName,
            $"{English.Sentence(view.Measure.Title)} by {(ShowsWards ? "ward" : "borough")}, {(ShowsWards ? view.Where : "all boroughs")}, {view.Subject.Period}",
            [new(ShowsWards ? "Ward" : "Borough", IsNumber: false), new(English.Sentence(view.Measure.Title))],
            [.. Places.OrderByDescending(place => place.Value ?? decimal.MinValue).Select(place => new TableRow([new TableCell(place.Name, Href: place.Href), new TableCell(place.Text, place.Value)], place.IsMine))]);
    }

    public bool ShowsWards { get; }

    public IReadOnlyList<MapPlace> Places { get; }

    /// <summary>Empty where none has been imported.</summary>
    public Outlines Outlines { get; }

    public DataTable Table { get; }

    /// <summary>What the shades stand for.</summary>
    public IReadOnlyList<KeyMark> Key =>
    [
        .. Shades.Over(Places.Select(place => place.Value)).Key(value => Units.Text(value, _view.Measure.Unit)),
        .. Places.Any(place => place.Value is null) ? [KeyMark.Unknown("no figure")] : Array.Empty<KeyMark>(),
    ];

    public Phrase Sentence()
    {
        var known = Places.Where(place => place.Value is not null).OrderByDescending(place => place.Value).ToList();
        var phrase = new Phrase().Say(Shades.InWords);
        if (known is not [var first, .., var last])
            return phrase.Say($"No place has a figure of {_view.Measure.Title}.");

        if (known.Find(place => place.IsMine) is { } mine && mine != first && mine != last)
            phrase.Stress($"{mine.Name} {mine.Text}").Say(". ");
        phrase.Stress($"{first.Name} is highest, {first.Text}").Say($"; {last.Name} lowest, {last.Text}.");
        if (_view.Borough is not null && !ShowsWards)
            phrase.Say(" Outlines of wards have not been imported, so boroughs are drawn; the wards are listed below.");
        var undrawn = Outlines.IsEmpty ? [] : Places.Where(place => Outlines.Of(place.Code) is null).Select(place => place.Name).ToList();
        return undrawn.Count == 0 ? phrase : phrase.Say($" {English.List(undrawn)} {(undrawn.Count == 1 ? "is" : "are")} not drawn: no outline has been imported.");
    }

    private MapPlace Of(ReachedPlace place, Reach reach, string? href)
    {
        var figure = _view.Measure.Of(reach);
        return new MapPlace(place.Code, place.Name, figure.Value, _view.Measure.Show(figure).Text, href, place.Code == _view.Question.Filter.LookedInto);
    }
}
