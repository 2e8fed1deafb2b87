using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>What an answer is chosen from, to one case or to a batch.</summary>
internal static class AnswerChoices
{
    public static IReadOnlyList<Choice> Outcomes(SiteContext site) =>
        [.. Kebab.All<Outcome>().Select(outcome => new Choice(outcome, site.Word($"outcome.{outcome}")))];

    public static IReadOnlyList<Choice> Causes(SiteContext site) =>
        [.. Kebab.All<RootCause>().Select(cause => new Choice(cause, site[$"decision.cause.{cause}"]))];
}
