using Analytics.SeedData.Story;

namespace Analytics.SeedData.Files;

/// <summary>Places, postcodes and suppliers: what every other file points to.</summary>
internal static class ReferenceFiles
{
    public static IEnumerable<SeedFile> Of(Geography geography, SupplierCatalogue catalogue) =>
    [
        new("PLACES", "places.csv", "", csv => WritePlaces(csv, geography)),
        new("POSTCODES", "postcodes.csv", "", csv => WritePostcodes(csv, geography, catalogue)),
        new("SUPPLIERS", "suppliers.csv", "", csv => WriteSuppliers(csv, catalogue)),
    ];

    private static void WritePlaces(CsvFile csv, Geography geography)
    {
        csv.Line("code", "name", "kind", "parent_code", "other_spellings", "population", "mean_deprivation_decile", "star_partner_since", "publishes");
        foreach (var place in geography.Places)
        {
            csv.Line(place.Code, place.Name, place.Kind, place.Parent, place.OtherSpellings, place.Population, place.MeanDeprivationDecile,
                place.StarPartnerSince, YesNo(place.Publishes));
        }
    }

    private static void WritePostcodes(CsvFile csv, Geography geography, SupplierCatalogue catalogue)
    {
        csv.Line("postcode", "place_code", "share");
        foreach (var sector in geography.Sectors)
            csv.Line(sector.Sector, sector.Place, sector.Share);
        foreach (var (postcode, ward) in catalogue.WardByPostcode)
            csv.Line(postcode, ward, "1.0");
    }

    private static void WriteSuppliers(CsvFile csv, SupplierCatalogue catalogue)
    {
        csv.Line("name", "aliases", "company_number", "charity_number", "vat_number", "postcode", "country", "size", "kind", "influenceable");
        foreach (var supplier in catalogue.All)
        {
            var aliases = Enum.GetValues<Spelling>().Select(supplier.Spell).Distinct().Where(spelling => spelling != supplier.Name);
            csv.Line(supplier.Name, string.Join('|', aliases), supplier.CompanyNumber, supplier.CharityNumber, supplier.VatNumber, supplier.Postcode,
                supplier.Country, supplier.Size.ToString().ToUpperInvariant(), supplier.Kind.ToString().ToUpperInvariant(), YesNo(supplier.Influenceable));
        }
    }

    private static string YesNo(bool value) => value ? "yes" : "no";
}
