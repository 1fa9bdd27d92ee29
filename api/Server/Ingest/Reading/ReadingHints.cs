namespace Analytics.Api.Ingest.Reading;

/// <summary>What is known of a file besides its bytes.</summary>
/// <param name="FileName">It often names the month that the file covers.</param>
/// <param name="DateOrder">How its dates are meant, when somebody said so.</param>
internal sealed record ReadingHints(string? FileName = null, DateOrder? DateOrder = null);
