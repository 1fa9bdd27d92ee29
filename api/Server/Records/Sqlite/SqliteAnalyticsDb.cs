using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Records.Sqlite;

/// <summary>The records on SQLite. A class of its own because migrations belong to a class of context, and every engine has its own.</summary>
public sealed class SqliteAnalyticsDb(DbContextOptions<SqliteAnalyticsDb> options) : AnalyticsDb(options);
