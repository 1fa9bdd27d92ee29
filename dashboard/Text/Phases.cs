using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>The phases of contracts in words and in addresses; without a word contracts in delivery are meant.</summary>
public static class Phases
{
    public const string All = "all";
    public const string Closed = "closed";

    /// <summary>The schema's word for them in filters.</summary>
    public const string Field = "contractPhase";

    /// <summary>What can be chosen: the word of the address, null for the one that needs none, and its name.</summary>
    public static readonly IReadOnlyList<(string? Word, string Name)> Choices = [(null, "Live"), (Closed, "Closed"), (All, "Live and closed")];

    /// <summary>The condition that a word stands for; null for none.</summary>
    public static OneOf? Condition(string? word) => word switch
    {
        All => null,
        Closed => OneOf.Only(Words.Of(ContractPhase.Closed)),
        _ => OneOf.Only(Words.Of(ContractPhase.Delivery)),
    };

    /// <summary>What a page about live contracts narrows a cube to: only contracts have phases.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> OnlyLive(Cube cube) => cube == Cube.Toms ? [new(Field, Words.Of(ContractPhase.Delivery))] : [];

    /// <summary>What to say where a council has published none of its commitments, which is not to have none.</summary>
    public static Phrase Unpublished(string who) => new Phrase().Say($"No contract of {who} with social value commitments is published, so nothing can be said of delivery.");

    /// <summary>What to say of a word that is none; null for one that is.</summary>
    public static string? Misunderstood(string? word) =>
        Choices.Any(choice => choice.Word == word) ? null : $"“{word}” is no phase of contracts: choose {Closed} or {All}. Live contracts are shown.";

    /// <summary><c>live contracts</c>.</summary>
    public static string Contracts(string? word) => word switch
    {
        All => "contracts",
        Closed => "closed contracts",
        _ => "live contracts",
    };

    public static string Name(ContractPhase phase) => phase switch
    {
        ContractPhase.PreAward => "Not yet awarded",
        ContractPhase.Delivery => "Live",
        ContractPhase.Closed => "Closed",
    };
}
