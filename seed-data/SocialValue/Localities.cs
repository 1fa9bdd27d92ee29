using System.Globalization;
using Analytics.SeedData.Story;

namespace Analytics.SeedData.SocialValue;

/// <summary>Where things happen in one borough: more in its poorer wards.</summary>
internal sealed class Localities
{
    private readonly string _borough;
    private readonly IReadOnlyList<Place> _wards;
    private readonly long[] _need;
    private readonly List<string> _postcodes;

    public Localities(string borough, Geography geography, SupplierCatalogue catalogue)
    {
        _borough = borough;
        _wards = geography.WardsOf(borough);
        _need = new long[_wards.Count];
        for (var i = 0; i < _need.Length; i++)
            _need[i] = Need(_wards[i]) + (i == 0 ? 0 : _need[i - 1]);

        var codes = _wards.Select(ward => ward.Code).ToHashSet();
        _postcodes = [.. catalogue.WardByPostcode.Where(pair => codes.Contains(pair.Value)).Select(pair => pair.Key)];
    }

    /// <summary>A ward, oftener a poor one; null where the wards are not known.</summary>
    public Place? Ward(Chance chance) => _wards.Count == 0 ? null : _wards[chance.Weighted(_need)];

    /// <summary>A place as claims tell it: mostly a ward's code, now and then a postcode or the borough's code, and sometimes nothing.</summary>
    public string Told(Chance chance) => chance.Below(20) switch
    {
        < 12 => Ward(chance)?.Code ?? _borough,
        < 14 when _postcodes.Count > 0 => chance.Pick(_postcodes),
        < 16 => _borough,
        _ => "",
    };

    private static long Need(Place ward)
    {
        var hundredths = (long)(decimal.Parse(ward.MeanDeprivationDecile, CultureInfo.InvariantCulture) * 100);
        return (1_100 - hundredths) * (1_100 - hundredths) / 1_000;
    }
}
