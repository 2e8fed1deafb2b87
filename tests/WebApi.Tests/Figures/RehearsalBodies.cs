namespace Ccs.WebApi.Tests.Figures;

/// <summary>What is asked for, as it is sent.</summary>
internal static class RehearsalBodies
{
    public const string Address = "/api/v1/insights/rehearsals";

    private static readonly object Policy = new { policy = new { answerWorkingDays = 5 } };

    public static object Body(string kind) =>
        kind switch
        {
            "policy" => Policy,
            "routing" => OfRouting("electricity", "health"),
            _ => new { weights = new { late = 2 } },
        };

    public static object OfPolicy(string? agencyId, int days) => new { policy = new { agencyId, answerWorkingDays = days } };

    public static object OfRouting(string agencyId, string toAgencyId) => new { routing = new { agencyId, toAgencyId } };

    public static object Past(string from, string? to) =>
        new
        {
            from,
            to,
            policy = new { answerWorkingDays = 5 },
        };
}
