using Analytics.Api.Ingest.Suppliers;
using Analytics.Api.Model;

namespace Analytics.Api.Tests.Ingest.Suppliers;

/// <summary>What holds of the grouping of spellings whatever the files are and in whatever order they come.</summary>
public sealed class SupplierGroupingTests
{
    private const string Contracts = "council,reference,title,suppliers,company_number\n";

    private static readonly string[] Names =
    [
        "Smith Ltd", "SMITH LIMITED", "Smith", "A & B Taxis", "A and B Taxis Ltd", "Redacted", "Jones t/a Jones Taxis", "Jones trading as Jones Taxis",
        "Manchester University Hospitals NHS Foundation Trust", "Manchester University Hospitals NHS Charity", "Manchester University Hospitals NHS",
        "Royal National Institute for Deaf People", "Royal National Institute for Deaf P", "???",
    ];

    private static readonly string[] VatNumbers = ["", "", "812311285", "999888777"];
    private static readonly string[] CompanyNumbers = ["", "", "01234567", "07654321"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void OrderOfFiles_DoesNotMatter(int seed)
    {
        var chance = new Random(seed);
        List<(ImportKind Kind, string Text)> files = [Spend(chance), Spend(chance), Spend(chance), Register(chance)];

        var (expected, questions) = GroupsOf(files);

        for (var i = 0; i < 4; i++)
        {
            var shuffled = files.ToArray();
            chance.Shuffle(shuffled);
            var (groups, others) = GroupsOf(shuffled);
            Assert.Equal(expected, groups);
            Assert.Equal(questions, others);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void NumbersThatContradict_AreNeverOneSupplier(int seed)
    {
        var chance = new Random(seed);
        using var rig = new ImportRig();
        for (var i = 0; i < 4; i++)
        {
            var (kind, text) = i == 2 ? Register(chance) : Spend(chance);
            Assert.True(rig.ImportText(kind, text, "Bury").IsAccepted);
        }

        var aliases = rig.All(session => session.Aliases);
        Assert.Contains(aliases, alias => alias.VatNumber.Length > 0);
        Assert.Contains(aliases, alias => alias.CompanyNumber.Length > 0);
        foreach (var spellings in aliases.Where(alias => alias.SupplierId is not null).GroupBy(alias => alias.SupplierId))
        {
            Assert.InRange(spellings.Select(alias => alias.VatNumber).Where(number => number.Length > 0).Distinct().Count(), 0, 1);
            Assert.InRange(spellings.Select(alias => alias.CompanyNumber).Where(number => number.Length > 0).Distinct().Count(), 0, 1);
        }

        Assert.All(aliases, alias => Assert.Equal(SupplierNames.IsRedacted(alias.Name), alias.SupplierId is null));
        Assert.Equal(rig.All(session => session.Suppliers).Select(supplier => (int?)supplier.Id), aliases.Select(alias => alias.SupplierId).Where(id => id is not null).Distinct().Order());
    }

    [Fact]
    public void SecondNumberOfAName_PartsTheSpellingThatHadJoinedTheFirst()
    {
        using var rig = new ImportRig();
        rig.ImportText(ImportKind.Spend, "Supplier,VAT Reg No,Date,Amount\nSmith Ltd,,01/04/2022,1.00\nSMITH LTD,812311285,01/04/2022,1.00\n", "Bury");
        Assert.Single(rig.All(session => session.Suppliers));

        rig.ImportText(ImportKind.Spend, "Supplier,VAT Reg No,Date,Amount\nSmith Limited,999888777,01/04/2022,1.00\n", "Bury");

        Assert.Equal(
            [("Smith Ltd", null), ("SMITH LTD", "812311285"), ("Smith Limited", "999888777")],
            rig.All(session => session.Aliases).Select(alias => (alias.Name, rig.All(session => session.Suppliers.Where("id", alias.SupplierId!.Value)).Single().VatNumber)));
    }

    [Fact]
    public void SameNameWithTwoCompanyNumbers_StaysTwoSuppliers()
    {
        using var rig = new ImportRig();

        rig.ImportText(ImportKind.Contracts, Contracts + "E08000002,A,Roads,Smith Ltd,01234567\nE08000002,B,Paths,Smith Ltd,07654321\n");

        Assert.Equal(["01234567", "07654321"], rig.All(session => session.Suppliers).Select(supplier => supplier.CompanyNumber));
        Assert.Equal([1, 2], rig.All(session => session.ContractSuppliers).Select(supplier => supplier.AliasId));
    }

    [Theory]
    [InlineData("Sunny Side CIC", SupplierKind.Vcse)]
    [InlineData("Sunny Side C.I.C.", SupplierKind.Vcse)]
    [InlineData("Sunny Side Community Interest Company", SupplierKind.Vcse)]
    [InlineData("Magcic", SupplierKind.Unknown)]
    [InlineData("CIC Consultants Ltd", SupplierKind.Unknown)]
    [InlineData("Sunny Side Charity Trust", SupplierKind.Unknown)]
    public void Vcse_IsKnownByTheSuffixAndNotByTheName(string name, SupplierKind kind)
    {
        using var rig = new ImportRig();

        rig.ImportText(ImportKind.Spend, $"Supplier,Date,Amount\n{name},01/04/2022,1.00\n", "Bury");

        Assert.Equal(kind, Assert.Single(rig.All(session => session.Suppliers)).Kind);
    }

    [Fact]
    public void Vcse_IsKnownByTheCharityNumberUnlessTheFileSaysOtherwise()
    {
        using var rig = new ImportRig();

        rig.ImportText(ImportKind.Suppliers, "name,charity_number,kind\nSunny Side,1099999,\nShady Side,1088888,PUBLIC\n");

        Assert.Equal([SupplierKind.Vcse, SupplierKind.Public], rig.All(session => session.Suppliers).Select(supplier => supplier.Kind));
    }

    [Fact]
    public void Vcse_IsKnownByTheFlagOfARegister()
    {
        using var rig = new ImportRig();

        rig.ImportText(ImportKind.Contracts, Contracts + "E08000002,A,Roads,[Sunny Side|1 High St|NONE||Yes|Yes][Shady Side|2 High St|NONE||Yes|No],\n");

        Assert.Equal([("Sunny Side", SupplierKind.Vcse), ("Shady Side", SupplierKind.Unknown)], rig.All(session => session.Suppliers).Select(supplier => (supplier.Name, supplier.Kind)));
    }

    private static (ImportKind Kind, string Text) Spend(Random chance) => (
        ImportKind.Spend,
        "Supplier,VAT Reg No,Date,Amount\n" + Lines(chance, i => $"{Any(chance, Names)},{Any(chance, VatNumbers)},0{i + 1}/04/2022,{chance.Next(1, 1000)}.00\n"));

    private static (ImportKind Kind, string Text) Register(Random chance) =>
        (ImportKind.Contracts, Contracts + Lines(chance, i => $"E08000002,DN{i},Roads,{Any(chance, Names)},{Any(chance, CompanyNumbers)}\n"));

    private static string Lines(Random chance, Func<int, string> line) => string.Concat(Enumerable.Range(0, chance.Next(3, 9)).Select(line));

    private static string Any(Random chance, string[] words) => words[chance.Next(words.Length)];

    /// <summary>The spellings of each supplier, and how many questions there are of each spelling, without ids.</summary>
    private static (IReadOnlyList<string> Groups, IReadOnlyList<string> Questioned) GroupsOf(IEnumerable<(ImportKind Kind, string Text)> files)
    {
        using var rig = new ImportRig();
        foreach (var (kind, text) in files)
            Assert.True(rig.ImportText(kind, text, "Bury").IsAccepted);
        var aliases = rig.All(session => session.Aliases);
        var groups = aliases.Where(alias => alias.SupplierId is not null).GroupBy(alias => alias.SupplierId)
            .Select(spellings => string.Join("; ", spellings.Select(Describe).Order(StringComparer.Ordinal)));
        var questioned = rig.All(session => session.SupplierCandidates)
            .Where(candidate => candidate.Doubt is SupplierDoubt.CutOff or SupplierDoubt.DifferentNumbers)
            .Select(candidate => Describe(aliases.Single(alias => alias.Id == candidate.AliasId)));
        return ([.. groups.Order(StringComparer.Ordinal)], [.. questioned.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static string Describe(SupplierAlias alias) => $"{alias.Name}/{alias.VatNumber}/{alias.CompanyNumber}";
}
