using Analytics.DuckDb.Native;

namespace Analytics.DuckDb;

/// <summary>An error of the engine. <see cref="Exception.Message"/> is the engine's own, whole.</summary>
public sealed class DuckDbException : Exception
{
    internal DuckDbException(string message)
        : this(message, TypeOf(message))
    {
    }

    private DuckDbException(string message, DuckDbErrorType type)
        : base(message) => ErrorType = Enum.IsDefined(type) ? type : DuckDbErrorType.Unknown;

    /// <summary>The kind of error; <see cref="DuckDbErrorType.Unknown"/> where the engine gives none.</summary>
    public DuckDbErrorType ErrorType { get; }

    internal static unsafe DuckDbException From(byte* message) => new(EngineText.Read(message));

    internal static unsafe DuckDbException From(AppenderHandle appender)
    {
        using var error = NativeMethods.AppenderError(appender);
        return new(EngineText.Read(NativeMethods.ErrorMessage(error)), NativeMethods.ErrorType(error));
    }

    /// <summary>The kind, as the word that most messages begin with ("Catalog Error: …"): opening and preparing give it nowhere else.</summary>
    private static DuckDbErrorType TypeOf(string message)
    {
        var word = message.IndexOf(" Error: ", StringComparison.Ordinal) is var end and > 0
            ? message[..end].Replace(" ", "", StringComparison.Ordinal)
            : "";
        return Enum.TryParse<DuckDbErrorType>(word, ignoreCase: true, out var type) ? type : DuckDbErrorType.Unknown;
    }
}
