using Analytics.Api.Records;
using Analytics.DuckDb;
using static Analytics.Api.Columns.Publishing.TableFilling;

namespace Analytics.Api.Columns.Publishing;

/// <summary>Writes who holds contracts. It is never carried over: a new spelling may tell that two suppliers are one.</summary>
internal static class ContractSuppliers
{
    /// <summary>Writes them, once contracts have their keys.</summary>
    public static void Write(DuckDbConnection connection, RecordsSession records)
    {
        var suppliers = records.Suppliers.ToDictionary(supplier => supplier.Id);
        var supplierOf = records.Aliases.Where(alias => alias.SupplierId is not null).ToDictionary(alias => alias.Id, alias => alias.SupplierId!.Value);
        var contracts = records.Contracts.Current().ToDictionary(contract => contract.Id);
        var keys = Keys(connection);
        var links = records.ContractSuppliers
            .Where(link => keys.ContainsKey(link.ContractId) && supplierOf.ContainsKey(link.AliasId))
            .Select(link => new ContractLink(keys[link.ContractId], contracts[link.ContractId], supplierOf[link.AliasId]))
            .Distinct()
            .ToList();
        connection.Fill(SocialValueTables.ContractSupplier, [Int("contract"), Int("supplier"), Int("supplier_size"), Int("supplier_kind")], links, (row, link) =>
        {
            row.Append(link.Key);
            row.Append(link.Supplier);
            row.Append((int)suppliers[link.Supplier].Size);
            row.Append((int)suppliers[link.Supplier].Kind);
        });
        connection.Fill(SocialValueTables.ContractHolding, [Int("council"), Int("supplier"), Day("first_day"), Day("last_day"), Int("contract")], ContractHoldings.Of(links), (row, holding) =>
        {
            row.Append(holding.Council);
            row.Append(holding.Supplier);
            row.Append(holding.First);
            row.Append(holding.Last);
            row.Append(holding.Contract);
        });
    }

    /// <summary>By the number of the contract's record.</summary>
    private static Dictionary<long, int> Keys(DuckDbConnection connection)
    {
        Dictionary<long, int> keys = [];
        using var result = connection.Query($"SELECT record, key FROM {SocialValueTables.CodeList} WHERE record IS NOT NULL");
        foreach (var chunk in result)
        {
            for (var row = 0; row < chunk.RowCount; row++)
                keys.Add(chunk.Column(0).Values<long>()[row], chunk.Column(1).Values<int>()[row]);
        }

        return keys;
    }
}
