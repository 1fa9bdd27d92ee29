using System.Text;
using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Tests.Records;

/// <summary>Batches of lines as the lines that they hold.</summary>
internal static class SpendLineBatches
{
    public static IEnumerable<SpendLine> ReadLines(this SpendLineReader reader, long firstId, long lastId)
    {
        foreach (var batch in reader.ReadBatches(firstId, lastId))
        {
            for (var row = 0; row < batch.Count; row++)
                yield return Line(batch, row);
        }
    }

    private static SpendLine Line(SpendLineBatch batch, int row) => new()
    {
        Id = batch.Ids.Values[row],
        ImportId = batch.ImportIds.Values[row],
        CouncilKey = batch.CouncilKeys.Values[row],
        AliasId = batch.AliasIds.Values[row],
        PaidOn = batch.PaidOn.Values[row],
        Amount = new Pounds(batch.Pence.Values[row]),
        IrrecoverableVat = IsNull(batch.IrrecoverableVatPence, row) ? null : new Pounds(batch.IrrecoverableVatPence.Values[row]),
        DirectorateId = IsNull(batch.DirectorateIds, row) ? null : batch.DirectorateIds.Values[row],
        CategoryId = IsNull(batch.CategoryIds, row) ? null : batch.CategoryIds.Values[row],
        Description = Text(batch.Descriptions, row),
        TransactionNumber = Text(batch.TransactionNumbers, row),
        SourceLine = batch.SourceLines.Values[row],
        ContractReference = Text(batch.ContractReferences, row),
    };

    private static string? Text(BatchTexts texts, int row) =>
        IsNull(texts.Ends, row) ? null : Encoding.UTF8.GetString(texts.Bytes[(row == 0 ? 0 : texts.Ends.Values[row - 1])..texts.Ends.Values[row]]);

    private static bool IsNull<T>(BatchColumn<T> column, int row) where T : unmanaged => column.IsNull.Length > 0 && column.IsNull[row];
}
