using Ccs.Application.Audit.Administration;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Templates;
using Ccs.WebApi.Pages.Staff.Administration;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>What administrators keep, as it stood, in a line each. What it refers to is called as it is called now.</summary>
/// <param name="site">The reader's.</param>
/// <param name="known">For names.</param>
/// <param name="staff">For names of accounts, by their ids.</param>
public sealed class KeptWords(SiteContext site, GovernmentDirectory known, IReadOnlyDictionary<string, StaffMember> staff)
{
    private readonly AccountWords _accounts = new(site, known);

    public string Kind(string kind) => site[$"administration.history.kind.{kind}"];

    /// <summary>Null stands for what is not there.</summary>
    public string Of(object? value) =>
        value is null ? site["audit.none"] : string.Join(" · ", Parts(value).Where(part => !string.IsNullOrEmpty(part)));

    private IEnumerable<string?> Parts(object value) =>
        value switch
        {
            Agency one =>
            [
                In(one.Names),
                Line("above", AgencyOrNull(one.ParentId)),
                Retired(one.Retired),
                Line("to", AgencyOrNull(one.SuccessorId)),
            ],
            Service one => [In(one.Names), Line("agency", AgencyOrNull(one.AgencyId)), Retired(one.Retired)],
            Category one => [In(one.Names), Line("above", CategoryOrNull(one.ParentId)), Retired(one.Retired)],
            Governorate one => [In(one.Names)],
            Holiday one => [In(one.Names), DayOf(one)],
            PolicySet one => OfPolicy(one),
            PopulationSet one =>
            [
                known.Governorates.GetValueOrDefault(one.GovernorateId)?.Names.In(site.Language) ?? one.GovernorateId,
                site.Number(one.Year),
                Line("inhabitants", site.Number(one.Inhabitants)),
            ],
            RoutingRule one => [AgencyOrNull(one.AgencyId), CategoryOrNull(one.CategoryId), Line("to", AgencyOrNull(one.ToAgencyId))],
            KindQuestionSet one => [In(one.Text), site.Text("audit.step.version", one.Version)],
            MessageWords one => [one.Subject, one.Body, one.Sms],
            AnswerTemplate one => [In(one.Titles), In(one.Texts)],
            AccountThen one => OfAccount(one),
            _ => [value.ToString()],
        };

    private IEnumerable<string?> OfPolicy(PolicySet policy) =>
        [
            site.Text("audit.policy", policy.Id, policy.Version),
            PolicyWords.For(policy.AgencyId, policy.CategoryId, known, site),
            site.Counted("administration.policies.days", policy.AnswerWorkingDays),
            Line("from", site.Date(policy.EffectiveFrom)),
        ];

    private IEnumerable<string?> OfAccount(AccountThen account) =>
        [
            staff.GetValueOrDefault(account.AccountId.ToString())?.DisplayName ?? account.AccountId.ToString(),
            account.Role is { } role ? $"{_accounts.Of(role)} – {_accounts.AgencyOf(account.AgencyId)}" : null,
            account.Locked ? site["administration.accounts.state.locked"] : null,
            account.Retired ? site["administration.accounts.state.retired"] : null,
        ];

    private string DayOf(Holiday holiday) =>
        holiday.Year is { } year
            ? site.Date(new DateOnly(year, holiday.Month, holiday.Day))
            : site.Text(
                "administration.holidays.yearly-day",
                holiday.Day,
                site.Word(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"month.{holiday.Month}"))
            );

    private string In(Names names) => names.In(site.Language);

    private string? Retired(bool retired) => retired ? site["administration.agencies.retired"] : null;

    private string? AgencyOrNull(string? id) => id is null ? null : known.Agencies.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    private string? CategoryOrNull(string? id) => id is null ? null : known.Categories.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    private string? Line(string key, string? value) => value is null ? null : $"{site[$"administration.history.{key}"]}: {value}";
}
