using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.State;

namespace Analytics.Dashboard.Pages.Payments;

public sealed class PaymentsReader(GraphQLGateway gateway, CatalogueMemory memory) : PageReader<PaymentsVariables, PaymentsAnswer, PaymentsView>(gateway, memory)
{
    /// <summary>How many lines a page of the list has.</summary>
    public const int PageSize = 100;

    public override SitePage Page => SitePages.Payments;

    protected override Document<PaymentsVariables, PaymentsAnswer> Document => PaymentsAnswer.Document;

    /// <summary>The one question that the page asks.</summary>
    public static PaymentsVariables Ask(PageQuestion question)
    {
        var own = new PaymentsFilter(question.Filter);
        var where = own.Where(question);
        return new PaymentsVariables(
            Where: where,
            Lines: where,
            own.Order,
            PageSize,
            own.After,
            question.Filter.Basis,
            own.Supplier ?? "",
            own.Supplier is not null,
            Everywhere: new SpendFilterInput(Supplier: OneOf.Any([own.Supplier ?? ""])),
            question.Learn,
            question.Filter.Version);
    }

    protected override PaymentsVariables Variables(PageQuestion question) => Ask(question);

    protected override PaymentsView View(PageQuestion question, PaymentsAnswer answer, Catalogue catalogue)
    {
        var own = new PaymentsFilter(question.Filter);
        IReadOnlyList<string> notices = question.Filter.Version is null ? own.Notices : [.. own.Notices, "The list has the lines of the current data version; the figures above it are of the version asked for."];
        return new(question with { Notices = [.. question.Notices, .. notices] }, answer, catalogue, own);
    }
}
