using Analytics.Api.Columns;
using Analytics.Api.Ingest;
using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Metrics;
using Analytics.Api.Model;
using Analytics.Api.Tests.Records;

namespace Analytics.Api.Tests.Ingest.Suppliers;

/// <summary>What is in doubt, and that decisions stand whatever is imported afterwards.</summary>
public sealed class SupplierReviewTests : IDisposable
{
    private const string Headings = "Supplier,VAT Reg No,Date,Amount\n";

    // Spelling 3 may be either of the others.
    private const string ThreeSmiths = Headings + "Smith Ltd,812311285,01/04/2022,1.00\nSmith Ltd,999888777,01/04/2022,2.00\nSMITH LIMITED,,01/04/2022,4.00\n";

    private readonly ImportRig _rig = new();
    private readonly SupplierReview _review;

    public SupplierReviewTests() => _review = new SupplierReview(_rig.Database, ImportRig.Clock);

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(SupplierDoubt.DifferentNumbers, "SMITH LIMITED", "Smith Ltd", "Smith Ltd,812311285", "Smith Ltd,999888777", "SMITH LIMITED,")]
    [InlineData(SupplierDoubt.SharedNumber, "Brook Timber", null, "Acorn Paving,812311285", "Brook Timber,812311285")]
    [InlineData(SupplierDoubt.SimilarName, "The Acorn Paving Co Ltd", "Acorn Paving", "Acorn Paving,", "The Acorn Paving Co Ltd,")]
    [InlineData(SupplierDoubt.SimilarName, "J Hill t/a Acorn Paving", "Acorn Paving", "Acorn Paving,", "J Hill t/a Acorn Paving,")]
    [InlineData(SupplierDoubt.Misspelt, "Kinglsey Healthcare", "Kingsley Healthcare Ltd", "Kingsley Healthcare Ltd,812311285", "Kinglsey Healthcare,")]
    [InlineData(SupplierDoubt.Misspelt, "Team Fosterring Limited", "Team Fostering", "Team Fostering,", "Team Fosterring Limited,")]
    [InlineData(
        SupplierDoubt.CutOff, "Manchester University Hospitals NHS", "Manchester University Hospitals NHS Foundation Trust",
        "Manchester University Hospitals NHS Foundation Trust,", "Manchester University Hospitals NHS Charity,", "Manchester University Hospitals NHS,")]
    public void Doubt_IsListedWithWhatTheSpellingMightBe(SupplierDoubt doubt, string spelling, string? other, params string[] lines)
    {
        Spend(Headings + string.Concat(lines.Select(line => $"{line},01/04/2022,1.00\n")));

        Assert.Contains(_review.List(), item => item.Doubt == doubt && item.Alias.Name == spelling && item.Other?.Name == other);
    }

    [Theory]
    [InlineData("CBRE Limited,", "CBRE Ltd,")]
    [InlineData("CBRE Limited,812311285", "CBRE Holdings Limited,999888777")]
    [InlineData("ABC Ltd,", "ABC plc,")]
    [InlineData("Kingsley Healthcare Ltd,812311285", "Kinglsey Healthcare,999888777")]
    [InlineData("Unit 12 Catering Services,", "Unit 13 Catering Services,")]
    [InlineData("East Sussex Supplies,", "West Sussex Supplies,")]
    [InlineData("PCC Systems,", "PSC Systems,")]
    [InlineData("Redacted,812311285", "Brook Timber,812311285")]
    [InlineData("Greater Manchester Combined Authority,812311285", "Greater Manchester Combined Authori,812311285")]
    [InlineData("Kestlewick Building Contractors Limited,812311285", "Kestlewick Building Contractors Lim,812311285")]
    public void PlainCase_IsNotListed(params string[] lines)
    {
        Spend(Headings + string.Concat(lines.Select(line => $"{line},01/04/2022,1.00\n")));

        Assert.Empty(_review.List());
    }

    [Fact]
    public void Accept_MovesTheSpellingAndTakesOutTheEmptiedSupplier()
    {
        Spend(ThreeSmiths);

        var verdict = _review.Accept(3, 2, "Ann");

        Assert.Equal("Accepted: SMITH LIMITED (spelling 3) is Smith Ltd (supplier 2). SMITH LIMITED (supplier 3) had no other spelling and is gone.", verdict);
        Assert.Equal([1, 2, 2], Suppliers());
        Assert.Equal([1, 2], _rig.All(session => session.Suppliers).Select(supplier => supplier.Id));
        Assert.DoesNotContain(_review.List(), item => item.Alias.Id == 3);
        var entry = _rig.All(session => session.AuditEntries)[^1];
        Assert.Equal((AuditAction.SupplierAccepted, "Ann", verdict), (entry.Action, entry.By, entry.What));
    }

    [Fact]
    public void Split_GivesTheSpellingASupplierOfItsOwn()
    {
        Spend(Headings + "Acorn Paving,812311285,01/04/2022,1.00\nBrook Timber,812311285,01/04/2022,2.00\n");
        Assert.Equal([1, 1], Suppliers());

        var verdict = _review.Split(2, "Ann");

        Assert.Equal("Split: Brook Timber (spelling 2) is Brook Timber (supplier 2) now, no longer Acorn Paving (supplier 1).", verdict);
        Assert.Equal([1, 2], Suppliers());
        Assert.Empty(_review.List());
        var entry = _rig.All(session => session.AuditEntries)[^1];
        Assert.Equal((AuditAction.SupplierSplit, "Ann", verdict), (entry.Action, entry.By, entry.What));
    }

    [Fact]
    public void SpellingThatIsSplitOff_TakesItsNumberWithIt()
    {
        Spend(ThreeSmiths);
        _review.Accept(3, 2, who: null);

        _review.Split(2, who: null);

        var suppliers = _rig.All(session => session.Suppliers).ToDictionary(supplier => supplier.Id, supplier => supplier.VatNumber);
        Assert.Equal(["812311285", "999888777", "812311285"], Suppliers().Select(id => suppliers[id])); // nothing parts the first and the third any more
    }

    [Fact]
    public async Task Decisions_SurviveWithdrawalAndImportOfTheSameFile()
    {
        var smiths = Spend(ThreeSmiths);
        var others = Spend(Headings + "Acorn Paving,777888999,01/04/2022,1.00\nBrook Timber,777888999,01/04/2022,2.00\n");
        _review.Accept(3, 2, who: null);
        _review.Split(5, who: null);
        var decided = Suppliers();

        foreach (var import in new[] { smiths, others })
            await _rig.Importer.WithdrawAsync(import, who: null, CancellationToken.None);
        Spend(Headings + "Brook Timber Ltd,777888999,01/04/2022,1.00\n" + "Smith limited,,01/04/2022,1.00\n");
        Spend(ThreeSmiths);

        Assert.Equal(decided, Suppliers().Take(5));
        Assert.Equal(_rig.All(session => session.Aliases).Select(alias => alias.Name), ["Smith Ltd", "Smith Ltd", "SMITH LIMITED", "Acorn Paving", "Brook Timber", "Brook Timber Ltd", "Smith limited"]);
        Assert.Equal(decided[3], Suppliers()[5]); // by its number; what was split off is alone
    }

    [Fact]
    public void Decisions_GoBeforeAFileOfSuppliers()
    {
        Spend(ThreeSmiths);
        _review.Accept(3, 2, who: null);
        _review.Split(1, who: null);
        var decided = Suppliers();

        _rig.ImportText(ImportKind.Suppliers, "name,aliases,vat_number\nSmith Holdings,SMITH LIMITED|Smith Ltd,111222333\n");

        Assert.Equal(decided, Suppliers().Take(3));
        Assert.Equal("Smith Holdings", _rig.All(session => session.Suppliers).Single(supplier => supplier.VatNumber == "111222333").Name);
    }

    [Fact]
    public void WhatAFileStates_StaysWhenLedgersLeaveItOpen()
    {
        _rig.ImportText(ImportKind.Suppliers, "name,aliases,vat_number\nSmith Holdings,Smith Ltd,111222333\n");

        Spend(ThreeSmiths);

        var smith = _rig.All(session => session.Aliases).Single(alias => alias is { Name: "Smith Ltd", VatNumber: "" });
        Assert.Equal(1, smith.SupplierId);
    }

    [Fact]
    public async Task Publication_ShowsTheMovedLines()
    {
        var engine = Engine.Columns(_rig.Folder);
        using var store = new SnapshotStore(_rig.Database, engine);
        var publisher = new SnapshotPublisher(_rig.Database, engine, store, ImportRig.Clock);
        Spend(ThreeSmiths);
        await publisher.PublishAsync("Test", CancellationToken.None);
        Assert.Equal(["Smith Ltd"], SpellingsOf(2));
        Assert.Equal([1, 2, 3], SuppliersOfLines());

        _review.Accept(3, 2, who: null);
        await publisher.PublishAsync("Test", CancellationToken.None);

        Assert.Equal(["SMITH LIMITED", "Smith Ltd"], SpellingsOf(2));
        Assert.Equal([1, 2, 2], SuppliersOfLines());

        IEnumerable<string> SpellingsOf(int supplier)
        {
            using var lease = store.Current();
            return [.. lease.Snapshot.AliasesOf([supplier])[supplier]];
        }

        IEnumerable<int?> SuppliersOfLines()
        {
            using var lease = store.Current();
            var question = new SpendLineQuestion(Condition.Everything, SpendBasis.All, []) { First = 10 };
            return [.. lease.Snapshot.Lines(question, CancellationToken.None).OrderBy(line => line.Id).Select(line => line.SupplierId)];
        }
    }

    [Theory]
    [InlineData(9, 1, "There is no spelling 9: the list of spellings in doubt gives their numbers.")]
    [InlineData(1, 9, "There is no supplier 9: the list of spellings in doubt gives the numbers of those that a spelling may be.")]
    [InlineData(4, 1, "Redacted (spelling 4) says that a name is withheld: it is no supplier's.")]
    [InlineData(3, 2, "SMITH LIMITED (spelling 3) was accepted as Smith Ltd (supplier 2) before: there is nothing to do.")]
    public void AcceptThatCannotBe_IsToldWhy(int alias, int supplier, string message)
    {
        Spend(ThreeSmiths + "Redacted,,01/04/2022,1.00\n");
        _review.Accept(3, 2, who: null);

        Assert.Equal(message, Assert.Throws<ImportRequestException>(() => _review.Accept(alias, supplier, who: null)).Message);
    }

    [Fact]
    public void SplitOfWhatStandsAlone_KeepsItAlone()
    {
        Spend(ThreeSmiths);

        Assert.Equal("Split: SMITH LIMITED (spelling 3) stays SMITH LIMITED (supplier 3), on its own.", _review.Split(3, who: null));
        Assert.Equal(
            "SMITH LIMITED (spelling 3) was split off before: there is nothing to do.",
            Assert.Throws<ImportRequestException>(() => _review.Split(3, who: null)).Message);
    }

    private int Spend(string text)
    {
        var report = _rig.ImportText(ImportKind.Spend, text, "Bury");
        Assert.True(report.IsAccepted);
        return report.Import.Id;
    }

    private int[] Suppliers() => [.. _rig.All(session => session.Aliases).Where(alias => alias.SupplierId is not null).Select(alias => alias.SupplierId!.Value)];
}
