using Analytics.Dashboard.Gateway;

namespace Analytics.Dashboard.Text;

/// <summary>The priority groups in words.</summary>
public static class Cohorts
{
    public static string Name(Cohort cohort) => cohort switch
    {
        Cohort.CareLeavers => "Care leavers",
        Cohort.ExOffenders => "Ex-offenders",
        Cohort.LongTermUnemployed => "Long-term unemployed people",
        Cohort.Send16To25 => "Young adults with SEND",
        Cohort.Veterans => "Veterans",
    };
}
