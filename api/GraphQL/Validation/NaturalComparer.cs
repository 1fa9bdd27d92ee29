namespace Analytics.GraphQL.Validation;

/// <summary>Orders runs of digits by their number: <c>a2</c> before <c>a10</c>.</summary>
internal sealed class NaturalComparer : IComparer<string>
{
    public static NaturalComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> a = x;
        ReadOnlySpan<char> b = y;
        while (!a.IsEmpty && !b.IsEmpty)
        {
            var areDigits = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]);
            var order = areDigits ? TakeNumber(ref a).CompareTo(TakeNumber(ref b)) : a[0].CompareTo(b[0]);
            if (order != 0)
            {
                return order;
            }

            if (!areDigits)
            {
                a = a[1..];
                b = b[1..];
            }
        }

        return a.Length - b.Length;
    }

    private static double TakeNumber(ref ReadOnlySpan<char> text)
    {
        // Stops after a leading zero, so that 01 and 1 are told apart.
        var number = 0d;
        do
        {
            number = (number * 10) + (text[0] - '0');
            text = text[1..];
        }
        while (!text.IsEmpty && char.IsAsciiDigit(text[0]) && number > 0);
        return number;
    }
}
