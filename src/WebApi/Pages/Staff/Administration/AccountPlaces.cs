using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;
using FluentValidation.Results;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Where an account belongs, to choose from: the centre is a choice of its own,
/// so that nobody gets there by leaving a field as it is.</summary>
internal static class AccountPlaces
{
    /// <summary>In the place of an id; no agency has it.</summary>
    private const string Centre = "CENTRE";

    /// <summary>In the place of an id where none was chosen; no agency has it either.</summary>
    private const string Unchosen = "?";

    /// <param name="present">The agency of the account now; null: none.</param>
    /// <param name="known">The tree.</param>
    /// <param name="site">The reader's language.</param>
    public static IReadOnlyList<Choice> Of(string? present, GovernmentDirectory known, SiteContext site) =>
        [new(Centre, site["administration.accounts.centre"]), .. AgencyChoices.With(present, known, site)];

    /// <summary>As it stands in the field.</summary>
    public static string Chosen(string? agencyId) => agencyId ?? Centre;

    /// <summary>As commands take it.</summary>
    public static string? AgencyOf(string? chosen) =>
        chosen == Centre ? null
        : string.IsNullOrEmpty(chosen) ? Unchosen
        : chosen;

    /// <summary>Rules about the agency of a role belong to the field of the agency.</summary>
    public static string FieldOf(string field) => field is AccountRules.AgencyMissing or AccountRules.RoleOfTheCentre ? "AgencyId" : field;

    /// <returns>Where none was chosen, that one is to be; null where something else is wrong.</returns>
    public static string? Words(ValidationFailure failure, string? chosen, string texts, SiteContext site) =>
        failure.ErrorCode == "field.agency-unknown"
        && string.IsNullOrEmpty(chosen)
        && FormLabels.Of(failure.PropertyName, texts, site) is { } label
            ? site.Required(label)
            : null;
}
