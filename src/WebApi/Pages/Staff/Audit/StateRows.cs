using System.Globalization;
using Ccs.Application.Audit;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Steps;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <param name="Label">What it is.</param>
/// <param name="Value">As it stood; null: nothing.</param>
/// <param name="Other">As it stood after the other event; null likewise.</param>
public sealed record StateRow(string Label, string? Value, string? Other);

/// <summary>The state of a complaint in words, a row each.</summary>
public sealed class StateRows(SiteContext site, StepWords words)
{
    /// <param name="then">As it stood.</param>
    /// <param name="other">The one that it is compared with; null: none.</param>
    public IReadOnlyList<StateRow> Of(StateThen then, StateThen? other)
    {
        var values = other is null ? [] : Values(other).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        return
        [
            .. Values(then)
                .Select(one => new StateRow(site[$"audit.state.{one.Key}"], one.Value, values.GetValueOrDefault(one.Key)))
                .Where(row => row.Value is not null || row.Other is not null),
        ];
    }

    private IEnumerable<(string Key, string? Value)> Values(StateThen then) =>
        [.. OfFiling(then), .. OfPlace(then), .. OfClock(then), .. OfEnd(then)];

    private (string Key, string? Value)[] OfFiling(StateThen then) =>
        [
            ("number", then.CaseNumber),
            ("status", site.Word($"status.{Kebab.Of(then.Status)}")),
            ("round", site.Number(then.Round)),
            ("filed", At(then.FiledAt)),
            ("kind", site[$"audit.kind.{Kebab.Of(then.Subject.Kind)}"]),
            ("agency-named", then.Subject.AgencyId is { } named ? words.Agency(named) : site["audit.nobody-named"]),
            ("service", words.Service(then.Keys.ServiceId)),
            ("category", words.Category(then.Keys.CategoryId)),
            ("governorate", words.Governorate(then.Keys.Governorate)),
            ("confidential", YesNo(then.Confidential)),
            ("assisted", then.AssistedBy is { } assistant ? words.Staff(assistant) : null),
        ];

    private (string Key, string? Value)[] OfPlace(StateThen then) =>
        [
            ("agency", then.AgencyId is { } agency ? words.Agency(agency) : null),
            ("desk", then.Desk is { } desk ? site[$"audit.desk.{Kebab.Of(desk)}"] : null),
            ("officer", then.OfficerId is { } officer ? words.Staff(officer) : null),
            ("level", then.Level == EscalationLevel.Officer ? site["audit.level.officer"] : site[$"case.level.{Kebab.Of(then.Level)}"]),
            ("triage", At(then.TriageSince)),
            ("barred", Names(then.Barred)),
            ("identity", Names(then.IdentityOpenTo)),
        ];

    private (string Key, string? Value)[] OfClock(StateThen then) =>
        [
            ("deadline", then.Terms is { } terms ? site.Date(terms.DueOn) : null),
            ("policy", then.Terms is { } pinned ? site.Text("audit.policy", pinned.PolicyId, pinned.PolicyVersion) : null),
            ("extensions", site.Number(then.Extensions)),
            ("waiting", then.Waiting is { Lapsed: false } wait ? site[$"audit.waiting.{Kebab.Of(wait.For)}"] : null),
            ("missed", YesNo(then.Missed)),
        ];

    private (string Key, string? Value)[] OfEnd(StateThen then) =>
        [
            ("answered", At(then.AnsweredAt)),
            ("rated", YesNo(then.Rated)),
            ("closing", then.ClosedBecause is { } closing ? site.Word($"closing.{Kebab.Of(closing)}") : null),
            ("rejection", then.Rejection is { } rejection ? site.Word($"rejection.{Kebab.Of(rejection)}") : null),
            ("closed", At(then.ClosedAt)),
            ("duplicate", then.DuplicateOf?.ToString()),
            ("linked", then.Linked.Count == 0 ? null : string.Join(", ", then.Linked)),
            ("files", Files(then.ComplainantDocuments)),
            ("staff-files", Files(then.StaffDocuments)),
            ("erased", YesNo(then.Erased)),
        ];

    private string? At(DateTimeOffset? at) => at is { } moment ? site.Text("site.at", site.Date(moment), site.Time(moment)) : null;

    private string YesNo(bool value) => site[value ? "audit.yes" : "audit.no"];

    private string? Names(IReadOnlyList<string> ids) =>
        ids.Count == 0
            ? null
            : string.Join(
                site["audit.and"],
                ids.Select(words.Staff).Order(StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: true))
            );

    private string Files(DocumentTally tally) => site.Number(tally.Count);
}
