using static Analytics.SeedData.Story.Framework;
using static Analytics.SeedData.Story.Measure;

namespace Analytics.SeedData.Story;

/// <summary>
/// Every measure, in one table. Codes and meanings follow the national framework of themes, outcomes and measures; the wording is ours,
/// and the proxies are round numbers of our own: those in use are their owner's and none is here.
/// </summary>
internal static class Measures
{
    public static readonly Measure DisadvantagedApprenticeships =
        new(Skills, "NT10a", "Apprenticeships on the contract for people at a disadvantage", Weeks, 220_00, 240_00, 250_00)
        { Part = 14, Reach = 10, OutcomeKind = OutcomeKinds.Apprenticeship, PerPerson = (13, 45) };

    /// <summary>A pound for a pound: what is promised beyond countable things, down to the last one.</summary>
    public static readonly Measure[] Remainders =
    [
        new(Ideas, "NT50", "Spent on new ways to create work and skills", Pounds, 1_00, 1_00, 1_00),
        new(Ideas, "NT51", "Spent on new ways to support responsible business", Pounds, 1_00, 1_00, 1_00),
        new(Ideas, "NT52", "Spent on new ways to health and safety of communities", Pounds, 1_00, 1_00, 1_00),
        new(Ideas, "NT53", "Spent on new ways to protect the environment", Pounds, 1_00, 1_00, 1_00),
    ];

    public static readonly Measure[] All =
    [
        new(LocalWork, "NT1", "Local people taken on or kept on for a year, or for the whole of a shorter contract", Fte, 24_000_00, 25_500_00, 26_000_00) { Part = 225, Reach = 36 },
        new(LocalWork, "NT1c", "Local people employed in the supply chain because of the contract", Fte, 0, 23_000_00, 24_000_00) { Part = 24 },
        new(LocalWork, "NT2", "The contract's workforce that is local", Percent) { Reach = 14 },
        new(WorkForAll, "NT3", "People taken on after a year or more out of work", Fte, 15_000_00, 16_000_00, 17_000_00)
        { Part = 36, Reach = 10, Cohort = Cohorts.LongTermUnemployed, OutcomeKind = OutcomeKinds.Employment, PerPerson = (1, 1) },
        new(WorkForAll, "NT3a", "Armed forces veterans taken on after a long time out of work", Fte, 15_500_00, 16_500_00, 17_500_00)
        { Part = 14, Cohort = Cohorts.Veterans, OutcomeKind = OutcomeKinds.Employment, PerPerson = (1, 1) },
        new(WorkForAll, "NT4", "Young people taken on who were out of work, education and training", Fte, 12_000_00, 13_000_00, 13_500_00) { Part = 14 },
        new(WorkForAll, "NT4a", "Care leavers aged 16 to 25 taken on through a programme", Fte, 13_000_00, 14_000_00, 14_500_00)
        { Part = 20, Cohort = Cohorts.CareLeavers, OutcomeKind = OutcomeKinds.Employment, PerPerson = (1, 1) },
        new(WorkForAll, "NT5", "People with convictions taken on", Fte, 18_000_00, 19_000_00, 20_000_00)
        { Part = 18, Cohort = Cohorts.ExOffenders, OutcomeKind = OutcomeKinds.Employment, PerPerson = (1, 1) },
        new(WorkForAll, "NT6", "Disabled people taken on", Fte, 14_000_00, 15_000_00, 15_500_00) { Part = 12 },
        new(WorkForAll, "NT7", "Support into work for adults without a job", Hours, 80_00, 85_00, 90_00) { Part = 12 },
        new(WorkForAll, "GM1", "Young adults with special educational needs or disabilities taken on after a supported internship", Fte, 0, 14_500_00, 15_000_00)
        { Part = 16, Cohort = Cohorts.Send, OutcomeKind = OutcomeKinds.Employment, PerPerson = (1, 1) },
        new(WorkForAll, "GM2", "Mentoring of care leavers on their way into work", Hours, 85_00, 90_00, 95_00)
        { Part = 6, Cohort = Cohorts.CareLeavers, OutcomeKind = OutcomeKinds.SupportIntoWork, PerPerson = (12, 40) },
        new(WorkForAll, "GM3", "Support into work for people leaving prison", Hours, 90_00, 95_00, 100_00)
        { Part = 6, Cohort = Cohorts.ExOffenders, OutcomeKind = OutcomeKinds.SupportIntoWork, PerPerson = (14, 45) },
        new(Skills, "NT8", "Visits to schools and colleges, and careers talks", Hours, 15_00, 16_00, 18_00) { Part = 4, Reach = 14 },
        new(Skills, "NT9", "Training towards a recognised qualification", Weeks, 200_00, 220_00, 230_00) { Part = 14, Reach = 10 },
        new(Skills, "NT10", "Apprenticeships on the contract", Weeks, 180_00, 200_00, 210_00) { Part = 26, Reach = 20 },
        DisadvantagedApprenticeships,
        new(Skills, "GM4", "Qualifications gained by people who had been out of work for a year or more", "qualifications", 700_00, 750_00, 800_00)
        { Part = 4, Cohort = Cohorts.LongTermUnemployed, OutcomeKind = OutcomeKinds.Qualification, PerPerson = (1, 1) },
        new(Skills, "GM5", "Courses that lead veterans into civilian trades", Weeks, 190_00, 200_00, 210_00)
        { Part = 5, Cohort = Cohorts.Veterans, OutcomeKind = OutcomeKinds.Training, PerPerson = (6, 16) },
        new(YoungPeople, "NT11", "Support into work for people under 24", Hours, 80_00, 85_00, 90_00) { Part = 6 },
        new(YoungPeople, "NT12", "Work placements with real work in them", Weeks, 120_00, 130_00, 140_00) { Part = 7, Reach = 12 },
        new(YoungPeople, "NT13", "Paid placements of six weeks or more", Weeks, 130_00, 140_00, 150_00) { Part = 6 },
        new(YoungPeople, "GM6", "Supported internships for young adults with special educational needs or disabilities", Weeks, 160_00, 170_00, 180_00)
        { Part = 8, Cohort = Cohorts.Send, OutcomeKind = OutcomeKinds.WorkPlacement, PerPerson = (10, 30) },
        new(SmallBusiness, "NT14", "Spent with voluntary organisations and social enterprises in the supply chain", Pounds, 10, 10, 10) { Part = 5 },
        new(SmallBusiness, "NT15", "Expert advice to voluntary organisations and small firms", Hours, 80_00, 85_00, 90_00) { Part = 10, Reach = 12 },
        new(SmallBusiness, "NT16", "Equipment and other resources given to voluntary organisations", Pounds, 1_00, 1_00, 1_00) { Part = 6 },
        new(SmallBusiness, "NT17", "Volunteers' hours given to voluntary organisations", Hours, 15_00, 16_00, 18_00) { Part = 5, Reach = 10 },
        new(SmallBusiness, "NT18", "Spent in the local supply chain", Pounds, 50, 55, 60) { Part = 150, Reach = 28 },
        new(SmallBusiness, "NT19", "Spent with small firms in the local supply chain", Pounds, 60, 65, 70) { Part = 40, Reach = 14 },
        new(WellbeingAtWork, "NT20", "Practices that improve the wellbeing of staff", Hours, 70_00, 75_00, 80_00) { Part = 24, Reach = 12 },
        new(FairChances, "NT21", "Training in equality, diversity and inclusion for staff and supply chain", Hours, 80_00, 85_00, 90_00) { Part = 14, Reach = 10 },
        new(FairChances, "NT41", "Staff on the contract who are paid the real living wage", Percent) { Reach = 16 },
        new(EthicalBuying, "NT22", "Contracts in the supply chain with ethical commitments", Percent) { Reach = 8 },
        new(EthicalBuying, "NT43", "Spent on finding and preventing modern slavery", Pounds, 0, 1_00, 1_00) { Part = 3, Reach = 5 },
        new(LessCrime, "NT24", "Spent on reducing crime", Pounds, 1_00, 1_00, 1_00) { Part = 8 },
        new(BetterHealth, "NT25", "Spent on tackling homelessness", Pounds, 1_00, 1_00, 1_00) { Part = 7 },
        new(BetterHealth, "NT26", "Spent on making communities healthier", Pounds, 1_00, 1_00, 1_00) { Part = 45, Reach = 12 },
        new(BetterHealth, "GM7", "Wellbeing sessions for veterans", Hours, 60_00, 65_00, 70_00)
        { Part = 3, Cohort = Cohorts.Veterans, OutcomeKind = OutcomeKinds.WellbeingSupport, PerPerson = (8, 24) },
        new(IndependentLives, "NT27", "Spent on helping vulnerable people to live independently", Pounds, 1_00, 1_00, 1_00) { Part = 32, Reach = 10 },
        new(IndependentLives, "GM8", "Befriending and wellbeing support for care leavers", Hours, 60_00, 65_00, 70_00)
        { Part = 3, Cohort = Cohorts.CareLeavers, OutcomeKind = OutcomeKinds.WellbeingSupport, PerPerson = (8, 26) },
        new(IndependentLives, "GM9", "Devices and data given to people who have no access to the internet", "devices", 0, 180_00, 200_00) { Part = 6, Reach = 7 },
        new(Neighbourhoods, "NT28", "Given, in money or in kind, to community projects", Pounds, 1_00, 1_00, 1_00) { Part = 15, Reach = 14 },
        new(Neighbourhoods, "NT29", "Volunteers' hours on community projects", Hours, 15_00, 16_00, 18_00) { Part = 12, Reach = 20 },
        new(Neighbourhoods, "NT30", "Spent on helping communities to draw up a charter or plan of their own", Pounds, 1_00, 1_00, 1_00) { Part = 4, Reach = 5 },
        new(Neighbourhoods, "GM10", "Warm spaces kept open", "sessions", 0, 0, 150_00) { Part = 5 },
        new(Neighbourhoods, "GM11", "Food and fuel for households in hardship", Pounds, 1_00, 1_00, 1_00) { Part = 7 },
        new(LessCarbon, "NT31", "Carbon saved on the contract, without transport", Tonnes, 60_00, 80_00, 220_00) { Part = 28, Reach = 14 },
        new(LessCarbon, "NT35", "Contracts in the supply chain with environmental commitments", Percent) { Reach = 8 },
        new(CleanerAir, "NT32", "Car miles saved", Miles, 4, 5, 5) { Part = 3 },
        new(CleanerAir, "NT33", "Staff vehicles with low or no emissions", "vehicles", 40_00, 45_00, 50_00) { Part = 5, Reach = 7 },
        new(Nature, "NT34", "Hours spent making or looking after green spaces", Hours, 15_00, 16_00, 18_00) { Part = 5 },
        new(LessWaste, "NT47", "Expert advice on using things again", Hours, 0, 85_00, 90_00) { Part = 4, Reach = 5 },
        new(LessWaste, "NT88", "Waste avoided by using things again", Tonnes, 0, 100_00, 110_00) { Part = 5, Reach = 6 },
        .. Remainders,
    ];

    public static Measure Of(string code) => Array.Find(All, measure => measure.Code == code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No measure has this code.");
}
