using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>The sections of an annual statement in words.</summary>
public static class StatementSections
{
    public static readonly IReadOnlyList<StatementSection> InOrder = Enum.GetValues<StatementSection>();

    public static string Title(StatementSection section) => section switch
    {
        StatementSection.Approach => "Approach and intentions in relation to social value",
        StatementSection.Focus => "Key areas of focus",
        StatementSection.Management => "Internal engagement, communication and management of social value",
        StatementSection.Implementation => "Implementation approach for embedding social value",
        StatementSection.Support => "Internal support available to achieve targets and ambitions",
        StatementSection.Collaboration => "Collaboration, external engagement and support available to partners",
        StatementSection.Performance => "Planning and performance management",
        StatementSection.Achievements => "Achievements and benefits realisation",
        StatementSection.Actions => "Actions and next steps for delivery",
    };

    /// <summary>What officers are to write about.</summary>
    public static string Asks(StatementSection section) => section switch
    {
        StatementSection.Approach => "What social value means here, the charter or policy behind it, and what the council set out to achieve.",
        StatementSection.Focus => "Which people, places and themes come first, who agreed them, and why.",
        StatementSection.Management => "Who answers for social value, which groups steer it, and how it is reported.",
        StatementSection.Implementation => "How social value is asked for, weighed and written into contracts, from which value on, and when it is not.",
        StatementSection.Support => "What training, guidance, tools and people staff can call upon.",
        StatementSection.Collaboration => "With whom the council works, and how partners, suppliers and communities take part.",
        StatementSection.Performance => "How progress is planned, assessed and checked.",
        StatementSection.Achievements => "What changed for people and places: the stories behind the figures.",
        StatementSection.Actions => "What will be done in the next twelve months, by whom and by when.",
    };

    /// <summary>Where it stands on the page: <c>approach</c>.</summary>
    public static string Anchor(StatementSection section) => section.ToString().ToLowerInvariant();
}
