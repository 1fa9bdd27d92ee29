using Analytics.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Records;

/// <summary>What questions to EF Core may compute beyond its own words. Every engine has a function of each name; here they only stand for them.</summary>
public static class RecordFunctions
{
    internal const string LowerCaseName = "lower_case";
    internal const string PenceName = "value_pence";

    /// <summary>Lower case in every script: an engine's own may know only a to z.</summary>
    public static string? LowerCase(string? text) => text?.ToLowerInvariant();

    /// <summary>What a quantity is worth, rounded to the penny, half up; null without a proxy.</summary>
    public static long? Pence(decimal quantity, decimal? proxy) => proxy is { } pounds ? Pounds.FromDecimal(quantity * pounds).Pence : null;

    internal static void Declare(ModelBuilder model)
    {
        model.HasDbFunction(() => LowerCase(default)).HasName(LowerCaseName).IsBuiltIn();
        model.HasDbFunction(() => Pence(default, default)).HasName(PenceName).IsBuiltIn();
    }
}
