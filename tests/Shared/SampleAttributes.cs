namespace Analytics.Tests;

/// <summary>A test that needs the published samples, and says that it skips where they are not.</summary>
public sealed class SampleFactAttribute : FactAttribute
{
    public SampleFactAttribute()
    {
        if (Repository.Samples is null)
            Skip = SampleTheoryAttribute.Reason;
    }
}

/// <inheritdoc cref="SampleFactAttribute"/>
public sealed class SampleTheoryAttribute : TheoryAttribute
{
    internal const string Reason = "The published sample files are not beside this checkout.";

    public SampleTheoryAttribute()
    {
        if (Repository.Samples is null)
            Skip = Reason;
    }
}
