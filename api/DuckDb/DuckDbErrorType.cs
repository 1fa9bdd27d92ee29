namespace Analytics.DuckDb;

/// <summary>What kind of error the engine reports, with the numbers of its C interface. Only kinds that a program can act on have a name.</summary>
public enum DuckDbErrorType
{
    /// <summary>The engine gives no kind, or none of these.</summary>
    Unknown = 0,

    OutOfRange = 1,
    Conversion = 2,

    /// <summary>A transaction begun twice, ended twice, or spoiled by a statement that failed in it.</summary>
    TransactionContext = 10,

    NotImplemented = 11,

    /// <summary>A table, view, function or setting is not there, or is there already.</summary>
    Catalog = 13,

    Parser = 14,
    Constraint = 18,

    /// <summary>The same file is open in this process with other options.</summary>
    Connection = 21,

    /// <summary>A column is not there, or types do not go together.</summary>
    Binder = 24,

    /// <summary>A file is missing, unreadable, or locked by another process.</summary>
    IO = 28,

    /// <summary>The query was stopped by <see cref="DuckDbConnection.Interrupt"/>.</summary>
    Interrupt = 29,

    /// <summary>The database can no longer be used and must be opened again.</summary>
    Fatal = 30,

    /// <summary>A fault of the engine.</summary>
    Internal = 31,

    InvalidInput = 32,
    OutOfMemory = 33,
    Permission = 34,
    Dependency = 37,
    MissingExtension = 39,
}
