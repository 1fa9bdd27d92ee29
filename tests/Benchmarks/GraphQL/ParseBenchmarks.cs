using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Analytics.GraphQL.Language;

namespace Analytics.Benchmarks.GraphQL;

/// <summary>How fast documents are read, beside what must be done to any text, and beside the framework's JSON reader on a text of the same size.</summary>
public sealed class ParseBenchmarks : IContests
{
    private const double Megabyte = 1_000_000;
    private const int Times = 200;

    private static readonly byte[] Question = """
        query Spend($councils: [String!], $years: [FinancialYear!]) {
          spend(where: { council: { code: { in: $councils } }, financialYear: { in: $years } }) {
            amount { value }
            local: amount { value share }
            rows {
              council { code name }
              amount { value share }
              lineCount
              rows(by: [LOCALITY_RING], first: 10) { localityRing label amount { value share } ...Averages }
            }
          }
        }
        fragment Averages on SpendRow { averageLine { value } supplierCount }
        """u8.ToArray();

    private readonly byte[] _schema = File.ReadAllBytes(SchemaFile());
    private readonly byte[] _json;

    public ParseBenchmarks() =>
        _json = JsonSerializer.SerializeToUtf8Bytes(Enumerable.Range(0, _schema.Length / 40).Select(row => new { council = "E08000009", amount = row, share = 0.5m }));

    public string Title => "GraphQL: reading documents";

    public IReadOnlyList<Contest> Contests =>
    [
        new(
            "Read a text",
            "megabytes",
            Reader("the schema, parsed", _schema, text => SyntaxParser.Parse(text).Definitions.Length),
            Reader("a question, parsed", Question, text => SyntaxParser.Parse(text).Definitions.Length),
            Reader("the schema, only decoded to a string", _schema, text => Encoding.UTF8.GetString(text).Length),
            Reader("JSON, parsed to a document", _json, LengthOfJson)),
    ];

    public void Dispose()
    {
    }

    private static Contender Reader(string name, byte[] text, Func<byte[], long> read) => new(name, Times * text.Length / Megabyte, () =>
    {
        var sum = 0L;
        for (var time = 0; time < Times; time++)
            sum += read(text);
        return sum;
    });

    private static long LengthOfJson(byte[] text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.GetArrayLength();
    }

    private static string SchemaFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../api/Server/schema.graphql");
}
