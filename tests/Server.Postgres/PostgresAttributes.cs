namespace Analytics.Api.Tests;

// The compiler finds these before xunit's own of the same names, so that every test in this project says that it skips where PostgreSQL cannot be had.

/// <summary>A test on PostgreSQL.</summary>
public sealed class FactAttribute : Xunit.FactAttribute
{
    public FactAttribute() => Skip = PostgresServer.WhyNot;
}

/// <inheritdoc cref="FactAttribute"/>
public sealed class TheoryAttribute : Xunit.TheoryAttribute
{
    public TheoryAttribute() => Skip = PostgresServer.WhyNot;
}

/// <summary>A test on PostgreSQL that needs the published samples as well.</summary>
public sealed class SampleFactAttribute : Xunit.FactAttribute
{
    public SampleFactAttribute() => Skip = PostgresServer.WhyNot ?? new Analytics.Tests.SampleFactAttribute().Skip;
}
