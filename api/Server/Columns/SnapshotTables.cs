namespace Analytics.Api.Columns;

/// <summary>The names of the small tables beside the facts, once.</summary>
internal static class SnapshotTables
{
    public const string Council = "council";
    public const string Place = "place";
    public const string Supplier = "supplier";
    public const string Alias = "alias";
    public const string Label = "label";
    public const string Import = "import";
    public const string Coverage = "coverage";
    public const string Version = "version";

    public const string Id = "id";
    public const string Code = "code";
    public const string Text = "text";
}
