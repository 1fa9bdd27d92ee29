using System.Globalization;

namespace Analytics.Api.Columns;

/// <summary>Too many questions at once. The message is a sentence for the asker.</summary>
public sealed class BusyException : Exception
{
    private const string Sentence = "Too many questions are being asked at once.";

    /// <summary>Refuses for now.</summary>
    /// <param name="wait">When there may be room again.</param>
    public BusyException(TimeSpan wait) : this(string.Create(CultureInfo.InvariantCulture, $"{Sentence} Ask again in {Seconds(wait)} s.")) => RetryAfterSeconds = Seconds(wait);

    public BusyException() : this(Sentence)
    {
    }

    public BusyException(string message) : base(message)
    {
    }

    public BusyException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>At least 1.</summary>
    public int RetryAfterSeconds { get; } = 1;

    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}

/// <summary>A question that takes longer than it may. The message is a sentence for the asker.</summary>
public sealed class TimeLimitException : Exception
{
    /// <summary>Refuses.</summary>
    /// <param name="limit">What was allowed.</param>
    public TimeLimitException(TimeSpan limit)
        : this(string.Create(CultureInfo.InvariantCulture, $"The question ran for {limit.TotalSeconds:0.###} s, which is all that it may, and was stopped. Ask for less at a time: fewer levels, a narrower `where`, or figures without distinct counts."))
    {
    }

    public TimeLimitException() : this("The question took too long.")
    {
    }

    public TimeLimitException(string message) : base(message)
    {
    }

    public TimeLimitException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
