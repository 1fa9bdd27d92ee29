namespace Analytics.Api.Records.Postgres;

internal static class PostgresText
{
    /// <summary>A text as the server can keep it: NUL, the one letter that it cannot, gives way to the replacement character.</summary>
    public static string Storable(string text) => text.Replace('\0', '\uFFFD');
}
