namespace Analytics.Dashboard.Components.Drawings;

/// <summary>How a mark of a key looks.</summary>
public enum KeyShape
{
    Square,
    Hatched,
    Dot,

    /// <summary>The dot of the council looked into.</summary>
    Mine,

    /// <summary>A line across.</summary>
    Line,

    /// <summary>A line upright.</summary>
    Tick,
}

/// <summary>A mark of a picture, and what it stands for.</summary>
/// <param name="Words">As people read it.</param>
/// <param name="Token">Its colour in the style sheet, <c>--ring-own</c>.</param>
public sealed record KeyMark(string Words, string Token, KeyShape Shape = KeyShape.Square)
{
    public static KeyMark Unknown(string words) => new(words, "--ring-unknown", KeyShape.Hatched);
}
