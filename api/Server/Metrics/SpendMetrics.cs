using Analytics.Api.Model;

namespace Analytics.Api.Metrics;

/// <summary>The figures of the spend cube.</summary>
internal static class SpendMetrics
{
    private static readonly Measure Amount = new(FactTable.SpendLine, Aggregate.Sum, SpendFacts.Amount);
    private static readonly Measure Lines = new(FactTable.SpendLine, Aggregate.Count, SpendFacts.Line);
    private static readonly Measure Suppliers = new(FactTable.SpendLine, Aggregate.CountDistinct, SpendFacts.Supplier);

    public static IReadOnlyList<Metric> All { get; } =
    [
        Plain("amount", "Spend", "Net amount paid. Credit notes and reversals count as negative; exact duplicate lines count.", "sum of net amounts", Unit.Pounds, Amount) with { Additive = true },
        Plain("lineCount", "Payment lines", "Published payment lines.", "count of lines", Unit.Count, Lines) with { Additive = true },
        Plain("supplierCount", "Suppliers", "Different suppliers paid. Spellings of one supplier count once; a redacted line has no supplier.", "count of distinct suppliers", Unit.Count, Suppliers),
        new Metric
        {
            Cube = Cube.Spend,
            RestsOn = [ImportKind.Spend],
            Name = "averageLine",
            Title = "Average line",
            Definition = "Mean net amount of a payment line.",
            Formula = "amount ÷ lineCount",
            Unit = Unit.Pounds,
            Calculation = Calculation.Average,
            Numerator = Amount,
            Denominator = Lines,
        },
        Share("boroughShare", "Stays in the borough", "Paid to suppliers whose known place lies in the paying council's own borough.", "to suppliers in the paying council's own borough", SpendFacts.InOwnBorough),
        Share("starShare", "Stays with the STAR partners", "Paid to suppliers whose known place lies in one of the six STAR Procurement boroughs, four of which are in Greater Manchester.", "to suppliers in the six STAR boroughs", SpendFacts.InStar),
        Share("greaterManchesterShare", "Stays in Greater Manchester", "Paid to suppliers whose known place lies in one of Greater Manchester's ten boroughs.", "to suppliers in Greater Manchester's ten boroughs", SpendFacts.InGreaterManchester),
        Share("northWestShare", "Stays in the North West", "Paid to suppliers whose known place lies in the North West of England.", "to suppliers in the North West of England", SpendFacts.InNorthWest),
        Share("smeShare", "With small and medium firms", "Paid to micro, small and medium suppliers. Read it beside the share whose size is unknown.", "to micro, small and medium suppliers", SpendFacts.ToSme),
        Share("unknownSizeShare", "Size unknown", "Paid to suppliers whose size is not known, redacted lines included.", "to suppliers of unknown size and on redacted lines", SpendFacts.SizeUnknown) with { Polarity = Polarity.LowerIsBetter },
        Share("vcseShare", "With VCSEs", "Paid to voluntary, community and social enterprises.", "to voluntary, community and social enterprises", SpendFacts.ToVcse),
        Share("onContractShare", "On contract", "Paid on lines whose contract is known, from the file or because the supplier held a contract with that council that day.", "on lines whose contract is known", SpendFacts.OnContract) with { Formula = "amount on lines whose contract is known ÷ amount of the councils with a register, both under the chosen basis", RestsOn = [ImportKind.Spend, ImportKind.Contracts], LeavesCouncilsOut = true, Denominator = Amount with { When = SpendFacts.OfCouncilWithRegister } },
        UnknownLocality,
        new Metric
        {
            Cube = Cube.Spend,
            RestsOn = [ImportKind.Spend],
            Name = "perHead",
            Title = "Spend per head",
            Definition = "Net amount per resident of the councils asked for, for the whole period asked for.",
            Formula = "amount ÷ population",
            Unit = Unit.PoundsPerHead,
            Calculation = Calculation.PerHead,
            Numerator = Amount,
        },
    ];

    private static Metric UnknownLocality => Share("unknownLocalityShare", "Place unknown or redacted", "Paid where the supplier's place is not known or its name is redacted. It belongs beside every local share. Under LOCATABLE: what that basis leaves out, of the influenceable amount.", "in the rings UNKNOWN and REDACTED", SpendFacts.PlaceUnknown) with
    {
        Formula = "amount in the rings UNKNOWN and REDACTED ÷ amount, both under the chosen basis; under LOCATABLE, both under INFLUENCEABLE",
        Polarity = Polarity.LowerIsBetter,
        Numerator = new(FactTable.SpendLine, Aggregate.Sum, SpendFacts.Amount, SpendFacts.PlaceUnknown) { Scope = BasisScope.Influenceable },
        Denominator = Amount with { Scope = BasisScope.Influenceable },
    };

    private static Metric Plain(string name, string title, string definition, string formula, Unit unit, Measure measure) => new()
    {
        Cube = Cube.Spend,
        RestsOn = [ImportKind.Spend],
        Name = name,
        Title = title,
        Definition = definition,
        Formula = formula,
        Unit = unit,
        Numerator = measure,
        TakesWhere = true,
    };

    /// <summary>A part of what is spent; <paramref name="part"/> tells in the formula which.</summary>
    private static Metric Share(string name, string title, string definition, string part, string when) => new()
    {
        Cube = Cube.Spend,
        RestsOn = [ImportKind.Spend],
        Name = name,
        Title = title,
        Definition = definition,
        Formula = $"amount {part} ÷ amount, both under the chosen basis",
        Unit = Unit.Ratio,
        Polarity = Polarity.HigherIsBetter,
        Calculation = Calculation.Ratio,
        Numerator = Amount with { When = when },
        Denominator = Amount,
    };
}
