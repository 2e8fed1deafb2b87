using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What an account is, in words.</summary>
public sealed class AccountWords(SiteContext site, GovernmentDirectory known)
{
    public IReadOnlyList<Choice> Roles => [.. Kebab.All<Role>().Select(role => new Choice(role, site[$"administration.role.{role}"]))];

    public IReadOnlyList<Choice> Languages =>
        [.. Kebab.All<Language>().Select(language => new Choice(language, site[$"administration.language.{language}"]))];

    public string Of(Role role) => site[$"administration.role.{Kebab.Of(role)}"];

    public string Of(Language language) => site[$"administration.language.{Kebab.Of(language)}"];

    /// <summary>The centre's own accounts have none.</summary>
    public string AgencyOf(string? id) =>
        id is null ? site["administration.accounts.centre"] : known.Agencies.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    /// <summary>Each with how it looks.</summary>
    public IEnumerable<(string Text, string Look)> StatesOf(StaffAccountItem account)
    {
        if (account.Retired)
        {
            yield return (site["administration.accounts.state.retired"], string.Empty);
            yield break;
        }

        if (account.Locked)
        {
            yield return (site["administration.accounts.state.locked"], "tag-danger");
        }

        if (account.LockedOut)
        {
            yield return (site["administration.accounts.state.locked-out"], "tag-warning");
        }

        if (account is { Locked: false, LockedOut: false })
        {
            yield return (site["administration.accounts.state.active"], "tag-success");
        }
    }
}
