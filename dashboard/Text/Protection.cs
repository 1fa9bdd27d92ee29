namespace Analytics.Dashboard.Text;

/// <summary>How figures about people are protected, in plain words.</summary>
public static class Protection
{
    /// <summary>The place of these rules on the page of definitions.</summary>
    public const string Anchor = "protecting-people";

    public static readonly IReadOnlyList<string> Rules =
    [
        "A count of people under 8 is withheld (c). So is most of what is nought, so that c never says that somebody is there.",
        "Every other count is first moved a little at random, always in the same way, and then rounded to the nearest 5.",
        "Totals are treated on their own, not added up from their parts. So rows need not add up, and nothing withheld can be worked out.",
        "A share is made of two treated counts, and withheld where either of them is.",
        "Hours, weeks and pounds are the treated count times an average over every council, never a cell's own amounts.",
        "What contracts delivered for a priority group stands as at the last 31 March, with quantities rounded to the nearest 5.",
        "Nobody can ask for people by supplier or by contract.",
    ];
}
