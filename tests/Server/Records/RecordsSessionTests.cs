using Analytics.Api.Model;
using Analytics.Api.Records;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Api.Tests.Records;

public sealed class RecordsSessionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly Council Stockport = new()
    {
        Key = 7,
        Code = "E08000007",
        Name = "Stockport",
        OtherSpellings = "SMBC;Stockport MBC",
        CombinedAuthority = "Greater Manchester",
        StarPartnerSince = new DateOnly(2014, 2, 1),
        Population = 294_800,
    };

    private static readonly Import March = new()
    {
        Id = 1,
        Kind = ImportKind.Spend,
        FileName = "march.csv",
        Sha256 = "ab12",
        CouncilKey = 7,
        ImportedAt = Noon,
        ImportedBy = "Ann",
        CoversFrom = new DateOnly(2026, 2, 1),
        CoversTo = new DateOnly(2026, 2, 28),
        RowsRead = 10,
        RowsAccepted = 6,
        RowsQuarantined = 3,
        RowsSkipped = 1,
        SumAccepted = new Pounds(123_45),
        SumQuarantined = new Pounds(-5),
        ControlTotal = new Pounds(123_40),
        Synthetic = true,
        State = ImportState.AcceptedWithQuarantine,
        FirstLineId = 1,
        LastLineId = 6,
    };

    /// <summary>Every table: what a session writes, and how EF Core and another session find it.</summary>
    public static TheoryData<string> Tables() =>
        ["Councils", "Places", "Postcodes", "Suppliers", "Aliases", "Labels", "Imports", "Issues", "Versions", "Coverage"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void WrittenRow_ReadsTheSameThroughEfCoreAndThroughASession(string table)
    {
        using var records = new TemporaryRecords();
        Write(records.Database, WriteEverything);

        using var context = records.Database.CreateDbContext();
        using var session = records.Database.OpenForReading();
        var expected = Facts(Everything(table));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Facts(ThroughEfCore(context, table)));
        Assert.Equal(expected, Facts(ThroughSession(session, table)));
    }

    [Fact]
    public void SessionThatDoesNotCommit_LeavesNothing()
    {
        using var records = new TemporaryRecords();

        using (var session = records.Database.OpenForWriting())
            WriteEverything(session);

        using var after = records.Database.OpenForReading();
        Assert.Empty(after.Councils);
        Assert.Empty(after.Imports);
        Assert.Empty(after.SpendLines.Read(0, long.MaxValue));
    }

    [Fact]
    public void FilesOfAProcessKilledWhileWriting_HoldOnlyWhatWasCommitted()
    {
        using var records = new TemporaryRecords();
        using var survivor = new TemporaryRecords();
        Write(records.Database, session => session.Labels.Insert(new Label { Id = 1, Text = "before" }));
        using var killed = records.Database.OpenForWriting();
        killed.Labels.Insert(new Label { Id = 2, Text = "during" });
        for (var id = 1; id <= 100_000; id++) // enough to overflow the cache, so that uncommitted pages are on the disk
            killed.SpendLineWriter.Write(Line(id));

        // What a killed process leaves behind is its files as they are at that moment.
        foreach (var file in Directory.GetFiles(records.Folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(survivor.Folder, Path.GetFileName(file)), overwrite: true);
        Assert.True(new FileInfo(survivor.File + "-wal").Length > 1_000_000);

        using var after = survivor.Database.OpenForReading();
        Assert.Equal(["before"], after.Labels.Select(label => label.Text));
        Assert.Empty(after.SpendLines.Read(0, long.MaxValue));
    }

    [Fact]
    public async Task SecondWriter_WaitsForTheFirst()
    {
        using var records = new TemporaryRecords();
        var first = records.Database.OpenForWriting();
        var second = Task.Run(() => Write(records.Database, session => session.Labels.Insert(new Label { Id = (int)session.Labels.LastKey() + 1, Text = "second" })));

        first.Labels.Insert(new Label { Id = 1, Text = "first" });
        Assert.False(second.IsCompleted);
        first.Commit();
        first.Dispose();
        await second;

        using var after = records.Database.OpenForReading();
        Assert.Equal(["first", "second"], after.Labels.Select(label => label.Text));
    }

    [Fact]
    public void Reader_SeesOneStateWhileAnotherWrites()
    {
        using var records = new TemporaryRecords();
        using var reading = records.Database.OpenForReading();
        Assert.Empty(reading.Labels); // the first read fixes what is seen

        Write(records.Database, session => session.Labels.Insert(new Label { Id = 1, Text = "new" }));

        Assert.Empty(reading.Labels);
    }

    [Fact]
    public void Update_ReplacesAllButTheKey()
    {
        using var records = new TemporaryRecords();
        Write(records.Database, session => session.Suppliers.Insert(new Supplier { Id = 3, Name = "Old" }));

        Write(records.Database, session => session.Suppliers.Update(new Supplier { Id = 3, Name = "New", Size = SupplierSize.Micro }));

        using var after = records.Database.OpenForReading();
        var supplier = Assert.Single(after.Suppliers);
        Assert.Equal((3, "New", SupplierSize.Micro), (supplier.Id, supplier.Name, supplier.Size));
    }

    [Fact]
    public void Delete_TakesOutTheRowWithTheKey()
    {
        using var records = new TemporaryRecords();
        Write(records.Database, session =>
        {
            session.Labels.Insert(new Label { Id = 1, Text = "one" });
            session.Labels.Insert(new Label { Id = 2, Text = "two" });
            session.Labels.Delete(new Label { Id = 1, Text = "" });
        });

        using var after = records.Database.OpenForReading();
        Assert.Equal([2], after.Labels.Select(label => label.Id));
        Assert.Equal(2, after.Labels.LastKey());
    }

    [Fact]
    public void Where_UnknownColumn_IsRefused()
    {
        using var records = new TemporaryRecords();
        using var session = records.Database.OpenForReading();

        var refusal = Assert.Throws<ArgumentException>(() => session.Labels.Where("colour", "red"));

        Assert.Equal("The table label has no column colour. (Parameter 'column')", refusal.Message);
    }

    [Fact]
    public void SameFileStandingTwice_IsRefusedByTheDatabase()
    {
        using var records = new TemporaryRecords();
        Write(records.Database, session => session.Imports.Insert(Again(1, ImportState.Rejected)));
        Write(records.Database, session => session.Imports.Insert(Again(2, ImportState.Withdrawn)));
        Write(records.Database, session => session.Imports.Insert(Again(3, ImportState.Accepted)));

        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => Write(records.Database, session => session.Imports.Insert(Again(4, ImportState.AcceptedWithQuarantine))));

        static Import Again(int id, ImportState state) => new() { Id = id, FileName = "a.csv", Sha256 = "ab", ImportedAt = Noon, State = state };
    }

    internal static SpendLine Line(long id) => new()
    {
        Id = id,
        ImportId = 1,
        CouncilKey = 7,
        AliasId = 1,
        PaidOn = new DateOnly(2026, 2, 3),
        Amount = new Pounds(-12_50),
        IrrecoverableVat = new Pounds(2_50),
        DirectorateId = 1,
        CategoryId = 2,
        Description = "Café, 3 nights – £",
        TransactionNumber = "T0001",
        SourceLine = 9,
    };

    private static void Write(RecordsDatabase database, Action<RecordsSession> write)
    {
        using var session = database.OpenForWriting();
        write(session);
        session.Commit();
    }

    private static void WriteEverything(RecordsSession session)
    {
        session.Councils.Insert(Stockport);
        Insert(session.Places, "Places");
        Insert(session.Postcodes, "Postcodes");
        Insert(session.Suppliers, "Suppliers");
        Insert(session.Aliases, "Aliases");
        Insert(session.Labels, "Labels");
        Insert(session.Imports, "Imports");
        Insert(session.Issues, "Issues");
        Insert(session.Versions, "Versions");
        Insert(session.Coverage, "Coverage");

        static void Insert<T>(RecordSet<T> set, string table)
        {
            foreach (var row in Everything(table))
                set.Insert((T)row);
        }
    }

    /// <summary>For each table a row with every value and, where values may be missing, one with none.</summary>
    private static List<object> Everything(string table) => table switch
    {
        "Councils" => [Stockport],
        "Places" =>
        [
            new Place { Key = 1, Code = "E12000002", Name = "North West", Kind = PlaceKind.Region },
            new Place { Key = 2, Code = "E05000742", Name = "Davenport", Kind = PlaceKind.Ward, ParentCode = "E08000007", Population = 14_000, MeanDeprivationDecile = 4.62m },
        ],
        "Postcodes" => [new PostcodeArea { Id = 1, Postcode = "SK1 3", PlaceCode = "E08000007", Share = 0.985m }],
        "Suppliers" =>
        [
            new Supplier { Id = 1, Name = "Bare" },
            new Supplier
            {
                Id = 2,
                Name = "Full & Co",
                CompanyNumber = "01234567",
                CharityNumber = "100",
                VatNumber = "812311285",
                Postcode = "SK1 3XE",
                Country = "FR",
                PlaceCode = "FR",
                Size = SupplierSize.Medium,
                Kind = SupplierKind.Vcse,
                Influenceable = false,
            },
        ],
        "Aliases" => [new SupplierAlias { Id = 1, Name = "Redacted" }, new SupplierAlias { Id = 2, Name = "FULL & CO", VatNumber = "812311285", SupplierId = 2 }],
        "Labels" => [new Label { Id = 1, Text = "Adults" }],
        "Imports" => [March, new Import { Id = 2, Kind = ImportKind.TomsFramework, FileName = "x.csv", Sha256 = "cd34", ImportedAt = Noon, Public = false, State = ImportState.Rejected }],
        "Issues" =>
        [
            new ImportIssue { Id = 1, ImportId = 1, Line = 3, Column = "Amount", Code = "AMOUNT_UNREADABLE", Message = "No.", Value = "x", RawRow = "a,x" },
            new ImportIssue { Id = 2, ImportId = 2, Line = 1, Code = "FILE_UNREADABLE", Message = "Empty." },
        ],
        "Versions" =>
        [
            new DataVersion { Sequence = 1, PublishedAt = Noon, AsAt = new DateOnly(2026, 3, 31) },
            new DataVersion
            {
                Sequence = 2,
                PublishedAt = Noon.AddMinutes(1.5),
                SpendLines = 6,
                Contracts = 2,
                CoversFrom = new DateOnly(2026, 2, 1),
                CoversTo = new DateOnly(2026, 2, 28),
                AsAt = new DateOnly(2026, 3, 31),
                Note = "March",
            },
        ],
        "Coverage" => [new Coverage { Id = 1, VersionSequence = 2, CouncilKey = 7, Kind = ImportKind.Spend, From = new DateOnly(2026, 2, 1), To = new DateOnly(2026, 2, 28) }],
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };

    private static IEnumerable<object> ThroughEfCore(AnalyticsDb context, string table) => table switch
    {
        "Councils" => context.Councils.AsNoTracking(),
        "Places" => context.Places.AsNoTracking(),
        "Postcodes" => context.Postcodes.AsNoTracking(),
        "Suppliers" => context.Suppliers.AsNoTracking(),
        "Aliases" => context.Aliases.AsNoTracking(),
        "Labels" => context.Labels.AsNoTracking(),
        "Imports" => context.Imports.AsNoTracking(),
        "Issues" => context.Issues.AsNoTracking(),
        "Versions" => context.Versions.AsNoTracking(),
        "Coverage" => context.Coverage.AsNoTracking(),
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };

    private static IEnumerable<object> ThroughSession(RecordsSession session, string table) => table switch
    {
        "Councils" => session.Councils,
        "Places" => session.Places,
        "Postcodes" => session.Postcodes,
        "Suppliers" => session.Suppliers,
        "Aliases" => session.Aliases,
        "Labels" => session.Labels,
        "Imports" => session.Imports,
        "Issues" => session.Issues,
        "Versions" => session.Versions,
        "Coverage" => session.Coverage,
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };

    /// <summary>All property values of all rows as text, so that two objects of one entity can be compared.</summary>
    private static List<string> Facts(IEnumerable<object> rows) =>
    [
        .. rows.Select(row => string.Join("; ", row.GetType().GetProperties()
            .Where(property => property.PropertyType == typeof(string) || !typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType))
            .Select(property => FormattableString.Invariant($"{property.Name}={property.GetValue(row)}")))),
    ];
}
