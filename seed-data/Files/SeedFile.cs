using System.Text;

namespace Analytics.SeedData.Files;

/// <summary>One file of the seed, as the manifest lists it.</summary>
/// <param name="Kind">What the importer takes it for, as the contract's enumeration of kinds spells it.</param>
/// <param name="Path">Below the seed's folder, with forward slashes.</param>
/// <param name="Council">Code of the council whose file it is; empty when it is everybody's.</param>
/// <param name="Write">Writes everything from the heading to the last line.</param>
internal sealed record SeedFile(string Kind, string Path, string Council, Action<CsvFile> Write)
{
    /// <summary>The day whose state the file tells; null for kinds that have none.</summary>
    public DateOnly? AsAt { get; init; }

    public Encoding Encoding { get; init; } = CsvFile.Utf8;
}
