using System.Globalization;

namespace Analytics.Api.Model;

/// <summary>An amount of money, held as whole pence so that no sum ever loses a penny.</summary>
/// <param name="Pence">The amount in pence; credit notes and reversals are negative.</param>
public readonly record struct Pounds(long Pence) : IComparable<Pounds>
{
    /// <summary>The amount in pounds with two decimals.</summary>
    public decimal Value => Pence / 100m;

    /// <summary>Rounds to the penny, half away from zero.</summary>
    /// <exception cref="OverflowException">The amount has more pence than fit in 64 bits.</exception>
    public static Pounds FromDecimal(decimal pounds) =>
        new(decimal.ToInt64(decimal.Round(pounds * 100m, 0, MidpointRounding.AwayFromZero)));

    public static Pounds operator +(Pounds left, Pounds right) => new(checked(left.Pence + right.Pence));

    public static Pounds operator -(Pounds left, Pounds right) => new(checked(left.Pence - right.Pence));

    public static bool operator <(Pounds left, Pounds right) => left.Pence < right.Pence;

    public static bool operator >(Pounds left, Pounds right) => left.Pence > right.Pence;

    public static bool operator <=(Pounds left, Pounds right) => left.Pence <= right.Pence;

    public static bool operator >=(Pounds left, Pounds right) => left.Pence >= right.Pence;

    public int CompareTo(Pounds other) => Pence.CompareTo(other.Pence);

    /// <summary>Plain digits with two decimals: <c>-1234.50</c>.</summary>
    public override string ToString() => Value.ToString("0.00", CultureInfo.InvariantCulture);
}
