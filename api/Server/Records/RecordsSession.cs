using System.Data.Common;
using Analytics.Api.Model;

namespace Analytics.Api.Records;

/// <summary>One transaction over the records. Disposing it without <see cref="Commit"/> undoes everything.</summary>
public sealed class RecordsSession : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Lazy<SpendLineWriter> _writer;

    internal RecordsSession(DbConnection connection, DbTransaction transaction, Func<SpendLineWriter> createWriter)
    {
        _connection = connection;
        _transaction = transaction;
        _writer = new Lazy<SpendLineWriter>(createWriter);
        Councils = new(transaction, Mappings.Councils);
        Places = new(transaction, Mappings.Places);
        Postcodes = new(transaction, Mappings.Postcodes);
        Suppliers = new(transaction, Mappings.Suppliers);
        Aliases = new(transaction, Mappings.Aliases);
        Labels = new(transaction, Mappings.Labels);
        Imports = new(transaction, Mappings.Imports);
        Issues = new(transaction, Mappings.Issues);
        Versions = new(transaction, Mappings.Versions);
        Coverage = new(transaction, Mappings.Coverage);
        SpendLines = new(transaction);
    }

    public RecordSet<Council> Councils { get; }

    public RecordSet<Place> Places { get; }

    public RecordSet<PostcodeArea> Postcodes { get; }

    public RecordSet<Supplier> Suppliers { get; }

    public RecordSet<SupplierAlias> Aliases { get; }

    public RecordSet<Label> Labels { get; }

    public RecordSet<Import> Imports { get; }

    public RecordSet<ImportIssue> Issues { get; }

    /// <summary>The versions without their coverage, which is in <see cref="Coverage"/>; the last one is current.</summary>
    public RecordSet<DataVersion> Versions { get; }

    public RecordSet<Coverage> Coverage { get; }

    public SpendLineReader SpendLines { get; }

    /// <summary>Writes spend lines; made when first asked for.</summary>
    public SpendLineWriter SpendLineWriter => _writer.Value;

    /// <summary>Makes everything that was written stand, on disk, for everybody.</summary>
    public void Commit() => _transaction.Commit();

    public void Dispose()
    {
        if (_writer.IsValueCreated)
            _writer.Value.Dispose();
        Councils.Dispose();
        Places.Dispose();
        Postcodes.Dispose();
        Suppliers.Dispose();
        Aliases.Dispose();
        Labels.Dispose();
        Imports.Dispose();
        Issues.Dispose();
        Versions.Dispose();
        Coverage.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }
}
