using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>Where auditors' pages are, without the language.</summary>
public static class AuditPaths
{
    public const string Root = "/staff/audit";
    public const string Access = $"{Root}/access";
    public const string Events = $"{Root}/events";
    public const string Standouts = $"{Root}/standouts";

    /// <summary>The history of a case, by its number or id.</summary>
    public static string Case(string numberOrId) => $"{Root}/cases/{Uri.EscapeDataString(numberOrId)}";

    public static string Opening(string numberOrId) => $"{Case(numberOrId)}/opening";

    public static string State(string numberOrId) => $"{Case(numberOrId)}/state";

    /// <summary>As it stood after the event of that version.</summary>
    public static string State(string numberOrId, long version) =>
        QueryHelpers.AddQueryString(State(numberOrId), "version", version.ToString(CultureInfo.InvariantCulture));

    /// <summary>That an event stands in the log, by its sequence.</summary>
    public static string Proof(long sequence) =>
        QueryHelpers.AddQueryString($"{Root}/proof", "event", sequence.ToString(CultureInfo.InvariantCulture));

    /// <summary>What administrators keep, as it stood.</summary>
    /// <param name="stream">directory, templates or accounts.</param>
    public static string Kept(string stream) => $"{Root}/administration/{stream}";

    /// <summary>What stands out of a day.</summary>
    public static string StandoutsOf(DateOnly day) => QueryHelpers.AddQueryString(Standouts, "day", Text(day));

    /// <summary>What an account looked at on a day.</summary>
    public static string LooksOf(string userId, DateOnly day) =>
        QueryHelpers.AddQueryString(
            Access,
            new Dictionary<string, string?>
            {
                ["user"] = userId,
                ["from"] = Text(day),
                ["to"] = Text(day),
            }
        );

    /// <summary>Whatever was done in one call.</summary>
    public static string Call(string correlation) => QueryHelpers.AddQueryString(Events, "correlation", correlation);

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
