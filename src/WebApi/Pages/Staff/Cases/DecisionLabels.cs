using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>
/// The labels of fields by their names: <c>AgencyId</c> of a decision <c>assignment</c> is <c>decision.assignment.agency.label</c>, else
/// <c>decision.agency.label</c>.
/// </summary>
internal static class DecisionLabels
{
    /// <returns>Null where there is no such text.</returns>
    public static string? Of(string decision, string field, SiteContext site)
    {
        var name = field switch
        {
            "RootCause" => "cause",
            "HeardAt" => "at",
            _ => (field.EndsWith("Id", StringComparison.Ordinal) ? field[..^2] : field).ToLowerInvariant(),
        };
        return site.Find($"decision.{decision}.{name}.label") ?? site.Find($"decision.{name}.label");
    }
}
