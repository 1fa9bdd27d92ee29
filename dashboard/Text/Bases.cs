using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>The bases of spend in words.</summary>
public static class Bases
{
    public static string Name(SpendBasis basis) => basis switch
    {
        SpendBasis.All => "All spend",
        SpendBasis.Influenceable => "Influenceable",
        SpendBasis.Locatable => "Influenceable, place known",
    };

    public static string Meaning(SpendBasis basis) => basis switch
    {
        SpendBasis.All => "Every payment published.",
        SpendBasis.Influenceable => "Without tax, pensions, levies, other public bodies and redacted payments.",
        SpendBasis.Locatable => "Also without suppliers whose place is unknown.",
    };
}
