using System.CommandLine;
using Analytics.SeedData;

var folder = new Option<DirectoryInfo>("--out")
{
    Description = "The folder to write to; it is made if need be. Without it, the seed-data folder of the repository around the current folder.",
    HelpName = "FOLDER",
};
var lines = new Option<long?>("--lines")
{
    Description = "Write so many lines of spend, for load tests, instead of the seed's own. Needs --out.",
    HelpName = "N",
};
lines.Validators.Add(result =>
{
    if (result.GetValueOrDefault<long?>() is < 1 or > BulkSeed.MostLines)
        result.AddError($"--lines is a whole number from 1 to {BulkSeed.MostLines}.");
});
var command = new RootCommand("Writes the seed: made-up payments, contracts and social value of twelve councils over real geography, the same bytes every time.") { folder, lines };
command.Validators.Add(result =>
{
    if (result.GetValue(lines) is not null && result.GetValue(folder) is null)
        result.AddError("--lines would overwrite the seed that is committed: say where to with --out FOLDER.");
});
command.SetAction(result =>
{
    var path = result.GetValue(folder)?.FullName ?? SeedFolder.Find(Environment.CurrentDirectory);
    if (path is null)
    {
        Console.Error.WriteLine("The current folder is not inside the repository: say where to write with --out FOLDER.");
        return 1;
    }

    try
    {
        if (result.GetValue(lines) is { } count)
            BulkSeed.Write(path, count);
        else
            SeedFolder.Write(path);
    }
    catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine($"The seed could not be written to {path}: {problem.Message} Choose another folder with --out FOLDER.");
        return 1;
    }

    Console.WriteLine($"The seed is in {path}.");
    return 0;
});
return command.Parse(args).Invoke();
