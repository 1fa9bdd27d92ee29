using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>Sizes and kinds of suppliers in words.</summary>
public static class Suppliers
{
    public static string Size(SupplierSize size) => size switch
    {
        SupplierSize.Micro => "Micro",
        SupplierSize.Small => "Small",
        SupplierSize.Medium => "Medium",
        SupplierSize.Large => "Large",
        SupplierSize.Unknown => "Unknown",
    };

    /// <summary><c>small private firm</c>, <c>voluntary organisation or social enterprise</c>.</summary>
    public static string Describe(SupplierSize size, SupplierKind kind)
    {
        var known = size == SupplierSize.Unknown ? "" : Size(size).ToLower(English.Culture) + " ";
        return kind switch
        {
            SupplierKind.Private => $"{known}private firm",
            SupplierKind.Vcse => $"{known}voluntary organisation or social enterprise",
            SupplierKind.Public => "public body",
            SupplierKind.Individual => "individual",
            SupplierKind.Unknown => size == SupplierSize.Unknown ? "size and kind unknown" : $"{known}organisation",
        };
    }
}
