using System.Globalization;

namespace Analytics.SeedData.Tests;

/// <summary>A measure in one edition.</summary>
internal sealed record MeasureRow(string Edition, DateOnly ValidFrom, DateOnly? ValidTo, string Theme, string Code, string Unit, decimal? Proxy, string Cohort);

/// <summary>A row of contracts.csv.</summary>
internal sealed record ContractRow(string Council, string Reference, string[] Suppliers, string Category, string Directorate, string Joint)
{
    public required DateOnly? AwardedOn { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly? EndsOn { get; init; }

    public required decimal? Value { get; init; }

    public required decimal? Weighting { get; init; }

    /// <summary>The financial year that the contract counts in.</summary>
    public string Year => CommittedRecords.YearOf(AwardedOn ?? StartsOn);

    public bool IsLive => EndsOn >= CommittedRecords.AsAt;
}

/// <summary>A row of commitments.csv with its contract and its measure, valued as figures are: by hand, from the files alone.</summary>
internal sealed record CommitmentRow(string Reference, ContractRow Contract, MeasureRow Measure, string Cohort, decimal Quantity, string Unit)
{
    public decimal Value => CommittedRecords.Pounds(Quantity, Measure);
}

/// <summary>A row of delivery.csv with the commitment that it belongs to.</summary>
internal sealed record ClaimRow(string Reference, CommitmentRow Commitment, DateOnly DeliveredOn, DateOnly ClaimedOn, DateOnly? ValidatedOn, string State)
{
    public required decimal Quantity { get; init; }

    public required string Unit { get; init; }

    public required string Place { get; init; }

    public required string Evidence { get; init; }

    public decimal Value => CommittedRecords.Pounds(Quantity, Commitment.Measure);
}

/// <summary>Contracts, commitments and claims as they are committed, resolved by rules that are not shared with the generator.</summary>
internal static class CommittedRecords
{
    public static readonly DateOnly AsAt = new(2023, 3, 31);

    private static readonly Lazy<List<MeasureRow>> AllMeasures =
        new(() => [.. Directory.EnumerateFiles(Path.Combine(CommittedSeed.Folder, "toms-framework")).Order(StringComparer.Ordinal).SelectMany(ReadEdition)]);

    private static readonly Lazy<Dictionary<(string, string), ContractRow>> AllContracts =
        new(() => Rows("contracts.csv").Select(ReadContract).ToDictionary(contract => (contract.Council, contract.Reference)));

    private static readonly Lazy<List<CommitmentRow>> AllCommitments = new(ReadCommitments);

    private static readonly Lazy<List<ClaimRow>> AllClaims = new(ReadClaims);

    public static IReadOnlyList<MeasureRow> Measures => AllMeasures.Value;

    public static IReadOnlyDictionary<(string Council, string Reference), ContractRow> Contracts => AllContracts.Value;

    public static IReadOnlyList<CommitmentRow> Commitments => AllCommitments.Value;

    public static IReadOnlyList<ClaimRow> Claims => AllClaims.Value;

    public static IEnumerable<ClaimRow> Validated => Claims.Where(claim => claim.ValidatedOn <= AsAt);

    /// <summary>The rows of a file by heading.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var table = CommittedSeed.Read(file);
        return table.Rows.Select(row => table.Headings.Zip(row).ToDictionary(field => field.First, field => field.Second));
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNull(string text) => text.Length == 0 ? null : Day(text);

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static decimal? NumberOrNull(string text) => text.Length == 0 ? null : Number(text);

    /// <summary>The financial year of a day: <c>2022/23</c>.</summary>
    public static string YearOf(DateOnly day)
    {
        var year = day.Month < 4 ? day.Year - 1 : day.Year;
        return string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00}");
    }

    /// <summary>Quantity times proxy, to the penny, half up.</summary>
    public static decimal Pounds(decimal quantity, MeasureRow measure) => decimal.Round(quantity * (measure.Proxy ?? 0), 2, MidpointRounding.AwayFromZero);

    private static IEnumerable<MeasureRow> ReadEdition(string path) => Rows(Path.GetRelativePath(CommittedSeed.Folder, path)).Select(row => new MeasureRow(
        row["edition"], Day(row["valid_from"]), DayOrNull(row["valid_to"]), row["theme_code"], row["measure"], row["unit"], NumberOrNull(row["proxy_value"]), row["cohort"]));

    private static ContractRow ReadContract(Dictionary<string, string> row) =>
        new(row["council"], row["reference"], row["suppliers"].Split('|'), row["category"], row["directorate"], row["joint_reference"])
        {
            AwardedOn = DayOrNull(row["awarded_on"]),
            StartsOn = Day(row["starts_on"]),
            EndsOn = DayOrNull(row["ends_on"]),
            Value = NumberOrNull(row["value"]),
            Weighting = NumberOrNull(row["social_value_weighting"]),
        };

    private static List<CommitmentRow> ReadCommitments()
    {
        var measures = Measures.ToDictionary(measure => (measure.Edition, measure.Code));
        return [.. Rows("commitments.csv").Select(row => new CommitmentRow(
            row["reference"],
            Contracts[(row["council"], row["contract_reference"])],
            measures[(row["edition"], row["measure"])],
            row["cohort"].Length > 0 ? row["cohort"] : measures[(row["edition"], row["measure"])].Cohort,
            Number(row["quantity"]),
            row["unit"]))];
    }

    private static List<ClaimRow> ReadClaims()
    {
        var commitments = Commitments.ToDictionary(commitment => (commitment.Contract.Council, commitment.Contract.Reference, commitment.Measure.Code));
        return [.. Rows("delivery.csv").Select(row => new ClaimRow(
            row["reference"],
            commitments[(row["council"], row["contract_reference"], row["measure"])],
            Day(row["delivered_on"]),
            Day(row["claimed_on"]),
            DayOrNull(row["validated_on"]),
            row["state"])
        {
            Quantity = Number(row["quantity"]),
            Unit = row["unit"],
            Place = row["place"],
            Evidence = row["evidence"],
        })];
    }
}
