using Analytics.Dashboard.Components.Tables;
using Analytics.Dashboard.Gateway;
using Analytics.Dashboard.Text;

namespace Analytics.Dashboard.Components.Assessments;

/// <summary>A self-assessment as a table, and what it says in a sentence.</summary>
public static class AssessmentTables
{
    public static string TableName(AssessmentKind kind) => kind switch
    {
        AssessmentKind.TwelveSteps => "steps",
        AssessmentKind.MaturityIndex => "maturity",
        AssessmentKind.FlexibleFramework => "framework",
    };

    /// <summary>The latest levels with their change, and with those of all days before where wanted.</summary>
    /// <param name="href">Where an area leads; null for nowhere.</param>
    public static DataTable Of(SelfAssessment assessment, string council, bool withHistory, Func<Assessment, string?>? href = null)
    {
        IReadOnlyList<AssessedDay> earlier = withHistory ? [.. assessment.Days.SkipLast(1)] : [];
        return new DataTable(
            TableName(assessment.Kind),
            $"{SelfAssessments.Name(assessment.Kind)}, {council}, assessed {English.Day(assessment.Latest.Day)}",
            [
                new(SelfAssessments.Row(assessment.Kind), IsNumber: false),
                .. earlier.Select(day => new TableColumn(English.ShortDay(day.Day), Unit: "level")),
                new(English.ShortDay(assessment.Latest.Day), Unit: "level"),
                .. HasNames(assessment) ? [new TableColumn("Called", IsNumber: false)] : Array.Empty<TableColumn>(),
                new(assessment.Before is { } before ? $"Since {English.ShortDay(before.Day)}" : "Since last time", Unit: "levels"),
            ],
            [.. assessment.Latest.Areas.Select(area => Row(assessment, area, earlier, href?.Invoke(area)))]);
    }

    /// <summary><c>Stockport puts itself at 3.9 of 5 on average (10 March 2023), up 0.4 …</c></summary>
    public static Phrase Sentence(SelfAssessment assessment, string council)
    {
        var latest = assessment.Latest;
        var least = latest.Areas.Where(area => area.Level == latest.Areas.Min(other => other.Level)).ToList();
        var most = latest.Areas.MaxBy(area => area.Level)!;
        var phrase = new Phrase()
            .Say($"{council} puts itself at ")
            .Stress($"{SelfAssessments.Number(Rounded(latest.Mean))} of {SelfAssessments.Number(latest.Maximum)}")
            .Say($" on average ({English.Day(latest.Day)}){Moved(assessment)}.");
        return least.Count == latest.Areas.Count
            ? phrase
            : phrase.Say($" It is furthest with “{most.Area}” ({SelfAssessments.Level(most.Level, most.Maximum)}) and least far with {Named(least)} ({SelfAssessments.Level(least[0].Level, least[0].Maximum)}).");
    }

    /// <summary>The mean over all areas, day by day.</summary>
    public static Tile Tile(SelfAssessment assessment)
    {
        var latest = assessment.Latest;
        var change = assessment.Before is { } before ? Rounded(latest.Mean - before.Mean) : (decimal?)null;
        return new Tile(
            SelfAssessments.Name(assessment.Kind),
            new Shown(SelfAssessments.Level(Rounded(latest.Mean), latest.Maximum)),
            change switch
            {
                null => null,
                0m => new Change("", "", "unchanged", Verdict.Same),
                > 0m and var up => new Change("▲", SelfAssessments.Number(up), $"up {SelfAssessments.Number(up)}", Verdict.Better),
                var down => new Change("▼", SelfAssessments.Number(-down.Value), $"down {SelfAssessments.Number(-down.Value)}", Verdict.Worse),
            },
            English.Day(latest.Day))
        {
            Spark = [.. assessment.Days.Select(day => (decimal?)day.Mean)],
        };
    }

    /// <summary>A mean level to one decimal, half up.</summary>
    public static decimal Rounded(decimal level) => Math.Round(level, 1, MidpointRounding.AwayFromZero);

    private static string Named(List<Assessment> least) => least.Count switch
    {
        <= 2 => English.List([.. least.Select(area => $"“{area.Area}”")]),
        var many => $"{English.Cardinal(many)} others",
    };

    private static string Moved(SelfAssessment assessment) => assessment.Before is not { } before
        ? ""
        : Rounded(assessment.Latest.Mean - before.Mean) switch
        {
            0m => $", the same as on {English.Day(before.Day)}",
            > 0m and var up => $", up {SelfAssessments.Number(up)} since {English.Day(before.Day)}",
            var down => $", down {SelfAssessments.Number(-down)} since {English.Day(before.Day)}",
        };

    private static TableRow Row(SelfAssessment assessment, Assessment area, IReadOnlyList<AssessedDay> earlier, string? href) => new(
        [
            new TableCell($"{area.Number.ToString(English.Culture)}. {area.Area}") { Aside = area.Note, Href = href },
            .. earlier.Select(day => day.Level(area.Number) is { } level ? new TableCell(SelfAssessments.Number(level), level) : NotAssessed()),
            new TableCell(SelfAssessments.Level(area.Level, area.Maximum), area.Level, Bar: area.Maximum > 0m ? area.Level / area.Maximum : null),
            .. HasNames(assessment) ? [new TableCell(SelfAssessments.FrameworkLevel(area.Level) ?? "–")] : Array.Empty<TableCell>(),
            assessment.Before?.Level(area.Number) is { } before ? Moved(area.Level - before) : NotAssessed(),
        ]);

    /// <summary>The levels of the Flexible Framework have names.</summary>
    private static bool HasNames(SelfAssessment assessment) => assessment.Kind == AssessmentKind.FlexibleFramework;

    private static TableCell Moved(decimal levels) => levels switch
    {
        0m => new TableCell("unchanged", 0m),
        > 0m => new TableCell($"▲ {SelfAssessments.Number(levels)}", levels) { Style = "better" },
        _ => new TableCell($"▼ {SelfAssessments.Number(-levels)}", levels) { Style = "worse" },
    };

    private static TableCell NotAssessed() => new("x", Exact: Shown.Meaning(FigureStatus.Unavailable));
}
