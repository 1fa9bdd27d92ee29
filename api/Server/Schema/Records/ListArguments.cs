using Analytics.Api.Schema.Cubes;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Records;

/// <summary>One part of the order of a list.</summary>
internal sealed record RecordOrder(string Field, bool Descending)
{
    public override string ToString() => $"{Field}: {(Descending ? "DESC" : "ASC")}";
}

/// <summary>What every list takes besides its filter.</summary>
internal sealed class ListArguments
{
    private const int Usual = 50;
    private const int Most = 1000;

    /// <summary>Reads them.</summary>
    /// <exception cref="GraphQLException">The page is too long, the filter has too many conditions, or an element of the order does not name one field.</exception>
    public ListArguments(ResolverContext context)
    {
        Where = context.Argument<InputObject>("where");
        FilterLimits.RequireFew(Where);
        After = context.Argument<string>("after");
        Order = [.. context.ArgumentList<InputObject>("order").Select(Read).DistinctBy(order => order.Field)]; // a field named again decides nothing
        First = context.Argument<int?>("first") ?? Usual;
        if (First is < 0 or > Most)
            throw new GraphQLException($"`first` is {First}, but a page has 0 to 1,000 rows: ask for less, and go on with `after`.");
    }

    public InputObject? Where { get; }

    public IReadOnlyList<RecordOrder> Order { get; }

    /// <summary>The order as a document states it.</summary>
    public string OrderText => string.Join(", ", Order);

    public int First { get; }

    public string? After { get; }

    private static RecordOrder Read(InputObject order)
    {
        var named = order.Where(field => field.Value is not null).ToList();
        return named.Count == 1
            ? new RecordOrder(named[0].Key, (string?)named[0].Value == "DESC")
            : throw new GraphQLException($"An element of `order` names {named.Count} fields, but each names exactly one: write a list of elements, such as [{{ id: ASC }}].");
    }
}
