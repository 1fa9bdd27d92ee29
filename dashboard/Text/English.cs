using System.Globalization;

namespace Analytics.Dashboard.Text;

/// <summary>Numbers as words, lists, plurals and dates, as a careful British writer sets them.</summary>
public static class English
{
    /// <summary>The minus sign, which is as wide as a plus; a hyphen is not.</summary>
    public const string Minus = "\u2212";

    /// <summary>The culture of everything that people read here, whatever the machine is set to.</summary>
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] Cardinals =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Ordinals =
        ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary><c>ten</c>, <c>12</c> becomes <c>twelve</c>, from 13 on in figures.</summary>
    public static string Cardinal(int number) => number is >= 0 and <= 12 ? Cardinals[number] : Count(number);

    /// <summary><c>third</c>; from the thirteenth on in figures: <c>13th</c>, <c>21st</c>.</summary>
    public static string Ordinal(int number) => number is >= 1 and <= 12 ? Ordinals[number] : Count(number) + Suffix(number);

    /// <summary><c>1,204</c>.</summary>
    public static string Count(decimal number) => number.ToString("N0", Culture);

    /// <summary><c>1 supplier</c>, <c>1,204 suppliers</c>.</summary>
    public static string Plural(decimal number, string one, string many) => $"{Count(number)} {(number == 1m ? one : many)}";

    /// <summary><c>Bolton, Bury and Wigan</c>.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
    };

    /// <summary>With a capital first letter.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpper(words[0], Culture) + words[1..];

    /// <summary>With a small first letter, to stand within a sentence; names and abbreviations keep theirs.</summary>
    public static string Within(string words) => words.Length == 0 ? words : char.ToLower(words[0], Culture) + words[1..];

    /// <summary><c>31 March 2023</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary><c>5 Apr 2022</c>, where a table has little room.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    /// <summary><c>April 2022</c>.</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", Culture);

    private static string Suffix(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
}
