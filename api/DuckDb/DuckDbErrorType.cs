namespace Analytics.DuckDb;

/// <summary>
/// What kind of error the engine reports. Each name is the word that its message begins with ("Catalog Error: …"), and that
/// word is where it is read from: it is the only place where the kind stands for every call.
/// </summary>
public enum DuckDbErrorType
{
    /// <summary>The message names no kind, or none of these.</summary>
    Unknown = 0,

    Binder,
    Catalog,

    /// <summary>The same file is open in this process with other options.</summary>
    Connection,

    Constraint,
    Conversion,
    Dependency,

    /// <summary>The database can no longer be used and must be opened again.</summary>
    Fatal,

    Internal,

    /// <summary>The query was stopped by <see cref="DuckDbConnection.Interrupt"/>.</summary>
    Interrupt,

    InvalidInput,

    /// <summary>A file is missing, unreadable, or locked by another process.</summary>
    IO,

    MissingExtension,
    NotImplemented,
    OutOfMemory,
    OutOfRange,
    Parser,
    Permission,
    Serialization,
    TransactionContext,
}
