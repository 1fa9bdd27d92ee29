using Analytics.Api.Columns;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Records;
using Analytics.Api.Schema.Cubes;
using Analytics.Api.Schema.Records;
using Analytics.Api.Schema.Viewers;
using Analytics.GraphQL.Execution;

namespace Analytics.Api.Schema.Spend;

/// <summary>A list of lines: the columns say which and in what order, the records what is on them.</summary>
internal sealed class SpendLineList
{
    public const string Type = "SpendLine";

    private readonly ResolverContext _context;
    private readonly ListArguments _arguments;
    private readonly SpendLineQuestion _question;

    public SpendLineList(ResolverContext context, Condition where)
    {
        _context = context;
        _arguments = new ListArguments(context);
        FilterLimits.RequireFewSearches(where);
        _question = new SpendLineQuestion(where, context.Argument<SpendBasis>("basis"), [.. _arguments.Order.Select(order => new SpendLineOrder(order.Field, order.Descending))])
        {
            First = _arguments.First + 1,
            HiddenImports = HiddenImports(context),
            After = _arguments.After is { } cursor
                ? Cursor.Read(cursor, Type, _arguments.OrderText, [.. _arguments.Order.Select(order => Sorts[order.Field]), typeof(long)])
                : null,
        };
    }

    /// <summary>All that the cube of spend filters by, and what only a line has.</summary>
    public static IReadOnlyList<FilterField> Filters { get; } =
    [
        new("id", FilterKind.Id, "IdOperationFilterInput") { Definition = "The line's number here." },
        .. MetricCatalog.Spend.Filters,
        new("irrecoverableVat", FilterKind.Number, "DecimalOperationFilterInput") { Definition = "VAT in pounds that the council cannot reclaim." },
        new("transactionNumber", FilterKind.Text, "StringOperationFilterInput") { Definition = "The council's number of the payment." },
        new("import", FilterKind.Id, "IdOperationFilterInput") { Definition = "The number of the import that brought it." },
        new("sourceLine", FilterKind.Integer, "IntOperationFilterInput") { Definition = "Its line in the file, from 1." },
    ];

    /// <summary>What lines sort by, and what its values are in the columns: numbers for enums, pence for pounds, text in lower case.</summary>
    public static IReadOnlyDictionary<string, Type> Sorts { get; } = new Dictionary<string, Type>
    {
        ["id"] = typeof(long),
        ["paidOn"] = typeof(DateOnly),
        ["amount"] = typeof(long),
        ["irrecoverableVat"] = typeof(long),
        ["directorate"] = typeof(string),
        ["category"] = typeof(string),
        ["description"] = typeof(string),
        ["transactionNumber"] = typeof(string),
        ["redacted"] = typeof(long),
        ["localityRing"] = typeof(long),
        ["sourceLine"] = typeof(long),
    };

    public RecordConnection<SpendLineNode> Connect() => new(
        () => _context.AskColumnsAsync(Page),
        () => _context.AskColumnsAsync((snapshot, cancellationToken) => checked((int)snapshot.CountLines(_question, cancellationToken))));

    private static List<int> HiddenImports(ResolverContext context)
    {
        using var records = context.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        return [.. RecordScope.HiddenFrom(context.Asker(), records)];
    }

    private RecordPage<SpendLineNode> Page(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var entries = snapshot.Lines(_question, cancellationToken);
        using var records = _context.Services.GetRequiredService<RecordsDatabase>().OpenForReading();
        var lines = records.SpendLines.Read(entries.Select(entry => entry.Id)).ToDictionary(line => line.Id);
        return RecordPage<SpendLineNode>.Of(
            [
                .. from entry in entries
                   where lines.ContainsKey(entry.Id) // else its import was withdrawn a moment ago, and the next version is about to say so
                   select new RecordEdge<SpendLineNode>(Cursor.Write(Type, _arguments.OrderText, entry.Keys), new SpendLineNode(lines[entry.Id], entry)),
            ],
            _arguments);
    }
}
