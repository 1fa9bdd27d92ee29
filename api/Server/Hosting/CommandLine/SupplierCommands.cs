using System.CommandLine;
using System.Globalization;
using Analytics.Api.Hosting.Suppliers;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Hosting.CommandLine;

/// <summary><c>suppliers review [--json]</c>, <c>suppliers accept ALIAS SUPPLIER</c>, <c>suppliers split ALIAS</c>: whose a spelling is, where that is in doubt.</summary>
internal sealed class SupplierCommands(IServiceProvider services, Func<CancellationToken, Task> prepare, CommandConsole console)
{
    private readonly Argument<int> _alias = new("ALIAS") { Description = "The spelling's number, as the review list gives it.", CustomParser = argument => AnalyticsCommandLine.ParseNumber(argument, "a spelling") };
    private readonly Argument<int> _supplier = new("SUPPLIER") { Description = "The supplier's number, as the review list gives it.", CustomParser = argument => AnalyticsCommandLine.ParseNumber(argument, "a supplier") };
    private readonly Option<string> _by = new("--by") { Description = "Who decides it; by default the account that runs this.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
    private readonly Option<bool> _json = new("--json") { Description = "Print the list as JSON." };

    public Command Create()
    {
        var review = new Command("review", "List the spellings whose supplier is in doubt, and why.") { _json };
        review.SetAction(ReviewAsync);
        var accept = new Command("accept", "Say that a spelling is a supplier, and publish a version that has it so.") { _alias, _supplier, _by };
        accept.SetAction((parsed, cancellationToken) => DecideAsync(review => review.Accept(parsed.GetValue(_alias), parsed.GetValue(_supplier), parsed.GetValue(_by)), cancellationToken));
        var split = new Command("split", "Say that a spelling is a supplier of its own, and publish a version that has it so.") { _alias, _by };
        split.SetAction((parsed, cancellationToken) => DecideAsync(review => review.Split(parsed.GetValue(_alias), parsed.GetValue(_by)), cancellationToken));
        return new Command("suppliers", "Decide whose a spelling is, where names and numbers leave it open.") { review, accept, split };
    }

    private async Task<int> ReviewAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await prepare(cancellationToken);
        if (parsed.GetValue(_json))
            await console.Out.WriteLineAsync(services.GetRequiredService<SupplierReviewJson>().Write());
        else
            await WriteAsync(services.GetRequiredService<SupplierReview>().List());
        return AnalyticsCommandLine.Accepted;
    }

    private async Task<int> DecideAsync(Func<SupplierReview, string> decide, CancellationToken cancellationToken)
    {
        await prepare(cancellationToken);
        var verdict = decide(services.GetRequiredService<SupplierReview>());
        var version = await services.GetRequiredService<IPublisher>().PublishAsync(verdict.TrimEnd('.'), cancellationToken);
        await console.Out.WriteLineAsync(verdict);
        await console.Out.WriteLineAsync($"Published as {version.Id}.");
        return AnalyticsCommandLine.Accepted;
    }

    private async Task WriteAsync(IReadOnlyList<SupplierReviewItem> items)
    {
        if (items.Count == 0)
        {
            await console.Out.WriteLineAsync("No spelling is in doubt.");
            return;
        }

        var spellings = items.GroupBy(item => item.Alias).ToList();
        await console.Out.WriteLineAsync(string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{spellings.Count:N0} {(spellings.Count == 1 ? "spelling is" : "spellings are")} in doubt. Say 'suppliers accept ALIAS SUPPLIER' or 'suppliers split ALIAS'."));
        foreach (var spelling in spellings)
        {
            await console.Out.WriteLineAsync();
            await console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"alias {spelling.Key.Id}  {spelling.Key.Name}{Numbers(spelling.Key.VatNumber, spelling.Key.CompanyNumber)}"));
            await console.Out.WriteLineAsync($"  is now {Describe(spelling.First().Supplier)}");
            foreach (var item in spelling)
                await console.Out.WriteLineAsync($"  may be {(item.Other is { } other ? Describe(other) : "a supplier of its own")}: {SupplierReviewJson.Why(item.Doubt)}");
        }
    }

    private static string Describe(Supplier supplier) =>
        string.Create(CultureInfo.InvariantCulture, $"supplier {supplier.Id}  {supplier.Name}{Numbers(supplier.VatNumber, supplier.CompanyNumber)}");

    private static string Numbers(string? vatNumber, string? companyNumber) =>
        (string.IsNullOrEmpty(vatNumber) ? "" : $", VAT {vatNumber}") + (string.IsNullOrEmpty(companyNumber) ? "" : $", company {companyNumber}");
}
