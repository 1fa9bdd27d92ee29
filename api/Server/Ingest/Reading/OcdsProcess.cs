using System.Globalization;
using System.Text.Json;

namespace Analytics.Api.Ingest.Reading;

/// <summary>
/// One procurement: what its releases say, where a later one counts before an earlier one. Releases are merged as far as a
/// register needs it: lists of awards and contracts by their ids, other things by the last release that has them.
/// </summary>
internal sealed class OcdsProcess(string ocid, IReadOnlyList<JsonElement> releases)
{
    private static readonly string[] Undone = ["cancelled", "unsuccessful"];

    public IEnumerable<OcdsAward> Awards()
    {
        var contracts = Latest("contracts");
        var awards = Latest("awards");
        foreach (var (id, award) in awards)
        {
            var contract = contracts.Values.FirstOrDefault(contract => Json.Text(contract, "awardID") == id);
            if (!Undone.Contains(Json.Text(award, "status")) && !Undone.Contains(Json.Text(contract, "status")))
                yield return Of(id, award, contract);
        }

        foreach (var (id, contract) in contracts)
        {
            if (!awards.ContainsKey(Json.Text(contract, "awardID") ?? "") && !Undone.Contains(Json.Text(contract, "status")))
                yield return Of(id, award: default, contract);
        }
    }

    private OcdsAward Of(string id, JsonElement award, JsonElement contract)
    {
        var tender = Last("tender");
        return new OcdsAward(
            Buyer: Json.Text(Last("buyer"), "name") ?? Json.Text(Party("buyer"), "name"),
            Reference: id.StartsWith(ocid, StringComparison.Ordinal) ? id : $"{ocid}/{id}",
            Title: Json.Text(award, "title") ?? Json.Text(contract, "title") ?? Json.Text(tender, "title"),
            Suppliers: string.Concat(Json.Items(award, "suppliers").Select(Supplier)),
            Category: CategoryOf(award) ?? CategoryOf(tender) ?? Json.Text(tender, "mainProcurementCategory"),
            AwardedOn: Day(Json.Text(award, "date") ?? Json.Text(contract, "dateSigned")),
            StartsOn: Day(Json.Text(Json.Part(contract, "period"), "startDate") ?? Json.Text(Json.Part(award, "contractPeriod"), "startDate")),
            EndsOn: Day(Json.Text(Json.Part(contract, "period"), "endDate") ?? Json.Text(Json.Part(award, "contractPeriod"), "endDate")),
            Value: Money(Json.Part(contract, "value")) ?? Money(Json.Part(award, "value")));
    }

    /// <summary>What the list holds under each id, the last release's word for it.</summary>
    private Dictionary<string, JsonElement> Latest(string list)
    {
        var latest = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var item in releases.SelectMany(release => Json.Items(release, list)))
            latest[Json.Text(item, "id") ?? ""] = item;
        return latest;
    }

    private JsonElement Last(string part) => releases.Select(release => Json.Part(release, part)).LastOrDefault(found => found.ValueKind == JsonValueKind.Object);

    private JsonElement Party(string role) => releases
        .SelectMany(release => Json.Items(release, "parties"))
        .LastOrDefault(party => Json.Items(party, "roles").Any(given => given.ValueKind == JsonValueKind.String && given.ValueEquals(role)));

    /// <summary>As Contracts Finder prints suppliers: [Name|Address|Ref type|Ref Number|…].</summary>
    private string Supplier(JsonElement supplier)
    {
        var party = releases.SelectMany(release => Json.Items(release, "parties")).LastOrDefault(party => Json.Text(party, "id") is { } id && id == Json.Text(supplier, "id"));
        var name = Json.Text(supplier, "name") ?? Json.Text(party, "name") ?? "";
        JsonElement[] identifiers = [Json.Part(supplier, "identifier"), Json.Part(party, "identifier"), .. Json.Items(party, "additionalIdentifiers")];
        var company = identifiers.FirstOrDefault(identifier => Json.Text(identifier, "scheme") == "GB-COH");
        var number = Json.Text(company, "id") is { } id ? $"|COMPANIES_HOUSE|{id}" : "||";
        return $"[{Unbarred(name)}|{number}||]";
    }

    private static string Unbarred(string name) => name.Replace('|', ' ').Replace('[', '(').Replace(']', ')');

    private static string? CategoryOf(JsonElement part) =>
        Json.Text(Json.Part(part, "classification"), "description")
        ?? Json.Items(part, "items").Select(item => Json.Text(Json.Part(item, "classification"), "description")).FirstOrDefault(description => description is not null);

    /// <summary>Another currency is printed behind the amount, so that the row is held back rather than read as pounds.</summary>
    private static string? Money(JsonElement value)
    {
        if (!value.TryGetDecimal("amount", out var amount))
            return null;
        var currency = Json.Text(value, "currency") ?? "GBP";
        return string.Create(CultureInfo.InvariantCulture, $"{amount}{(currency == "GBP" ? "" : $" {currency}")}");
    }

    /// <summary>The day as it is in Britain: midnight of a summer's day is 23:00 of the day before in UTC, which portals write.</summary>
    private static string? Day(string? time)
    {
        if (time is null || !DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return time;
        var day = DateOnly.FromDateTime(moment.DateTime);
        return (moment is { Offset.Ticks: 0, Hour: 23, Minute: 0 } ? day.AddDays(1) : day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
