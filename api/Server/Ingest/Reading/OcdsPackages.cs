using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Analytics.Api.Ingest.Reading;

/// <summary>
/// Writes the awards of an OCDS 1.1 release package or record package, such as Contracts Finder and Find a Tender give, as
/// a table in the columns of the documented format of contracts: one row for each award, or for each contract without one.
/// </summary>
/// <remarks>https://standard.open-contracting.org/1.1/en/schema/reference/ and …/schema/records_reference/</remarks>
internal static class OcdsPackages
{
    /// <summary>A package is held in memory whole; portals give a hundred releases at a time, about a megabyte.</summary>
    private const long LargestPackage = 256L << 20;

    private static readonly string[] Headings =
        ["organisation", "reference", "title", "suppliers", "category", "awarded_on", "starts_on", "ends_on", "value"];

    public static bool MayBeOne(ReadOnlySpan<byte> start) => start.IndexOf("\"releases\""u8) >= 0 || start.IndexOf("\"records\""u8) >= 0;

    /// <summary>Reads a package.</summary>
    /// <param name="content">JSON.</param>
    /// <param name="keep">Takes charge of the temporary file.</param>
    /// <exception cref="UnreadableFileException">It is no package, or has no awards.</exception>
    public static IReadOnlyList<Table> Read(Stream content, Func<Stream, Stream> keep)
    {
        if (content.Length > LargestPackage)
            throw new UnreadableFileException("The OCDS package is larger than 256 MB: fetch it in parts, and import them one by one.");
        try
        {
            content.Position = 0;
            using var package = JsonDocument.Parse(content);
            var processes = ProcessesOf(package.RootElement);
            var awards = processes.SelectMany(process => process.Awards()).ToList();
            if (awards.Count == 0)
                throw new UnreadableFileException(string.Create(CultureInfo.InvariantCulture, $"The OCDS package tells of {processes.Count} procurements, but of no award or contract: there is nothing to register."));
            return [Table.OfOurs(Write(awards, keep(TemporaryFile.Create())), sheet: null)];
        }
        catch (JsonException exception)
        {
            throw new UnreadableFileException($"The file is JSON that breaks off or is badly formed in line {(exception.LineNumber ?? 0) + 1}: fetch it again.", exception);
        }
    }

    /// <summary>The procurements of the package, each from its releases in the order of their days.</summary>
    private static List<OcdsProcess> ProcessesOf(JsonElement package)
    {
        List<JsonElement> releases = [];
        if (package.ValueKind == JsonValueKind.Object && package.TryGetProperty("records", out var records) && records.ValueKind == JsonValueKind.Array)
        {
            foreach (var record in records.EnumerateArray().Where(record => record.ValueKind == JsonValueKind.Object))
                releases.AddRange(record.TryGetProperty("compiledRelease", out var compiled) ? [compiled] : Json.Items(record, "releases"));
        }
        else if (package.ValueKind == JsonValueKind.Object)
        {
            releases.AddRange(Json.Items(package, "releases"));
        }

        return
        [
            .. releases
                .Where(release => release.ValueKind == JsonValueKind.Object)
                .GroupBy(release => Json.Text(release, "ocid") ?? Json.Text(release, "id") ?? "", StringComparer.Ordinal)
                .Select(process => new OcdsProcess(process.Key, [.. process.OrderBy(release => Json.Text(release, "date") ?? "", StringComparer.Ordinal)])),
        ];
    }

    private static Stream Write(List<OcdsAward> awards, Stream text)
    {
        using var writer = CsvWriter.Create(text, new CsvWriterOptions { Separator = Table.OurSeparator, NewLine = "\n" }, leaveOpen: true);
        WriteRow(writer, Headings);
        foreach (var award in awards)
            WriteRow(writer, [award.Buyer, award.Reference, award.Title, award.Suppliers, award.Category, award.AwardedOn, award.StartsOn, award.EndsOn, award.Value]);
        writer.Flush();
        return text;
    }

    private static void WriteRow(CsvWriter writer, string?[] cells)
    {
        foreach (var cell in cells)
            writer.WriteField(cell?.ReplaceLineEndings(" "));
        writer.EndRecord();
    }
}

/// <summary>An award in the columns of a register of contracts.</summary>
internal sealed record OcdsAward(
    string? Buyer, string Reference, string? Title, string? Suppliers, string? Category, string? AwardedOn, string? StartsOn, string? EndsOn, string? Value);
