using System.Collections.Immutable;
using Ccs.Application.Administration.History;
using Ccs.Application.Validation;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Templates;

namespace Ccs.Application.Audit.Administration;

/// <param name="Kind">As in the history of administration: agency, service, policy, account…</param>
/// <param name="Id">Of it, within its kind.</param>
/// <param name="Value">As it stood.</param>
public sealed record KeptThing(string Kind, string Id, object Value);

/// <summary>What one of the streams made, change by change.</summary>
internal sealed record KeptThings
{
    private GovernmentDirectory Directory { get; init; } = GovernmentDirectory.Empty;

    private TemplateDirectory Templates { get; init; } = TemplateDirectory.Empty;

    private ImmutableDictionary<Guid, AccountThen> Accounts { get; init; } = ImmutableDictionary<Guid, AccountThen>.Empty;

    public KeptThings Evolve(object fact) =>
        fact switch
        {
            IDirectoryEvent e => this with { Directory = GovernmentDirectory.Evolve(Directory, e) },
            ITemplateEvent e => this with { Templates = TemplateDirectory.Evolve(Templates, e) },
            IAccountEvent e => this with { Accounts = AccountsThen.Evolve(Accounts, e) },
            _ => this,
        };

    /// <summary>In the order of kinds and ids.</summary>
    public IReadOnlyList<KeptThing> All =>
        [
            .. OfDirectory()
                .Concat(OfTemplates())
                .Concat(Accounts.Values.Select(account => new KeptThing("account", account.AccountId.ToString(), account)))
                .OrderBy(thing => thing.Kind, StringComparer.Ordinal)
                .ThenBy(thing => thing.Id, StringComparer.Ordinal),
        ];

    private IEnumerable<KeptThing> OfDirectory() =>
        [
            .. Directory.Agencies.Values.Select(one => new KeptThing("agency", one.Id, one)),
            .. Directory.Services.Values.Select(one => new KeptThing("service", one.Id, one)),
            .. Directory.Categories.Values.Select(one => new KeptThing("category", one.Id, one)),
            .. Directory.Governorates.Values.Select(one => new KeptThing("governorate", one.Id, one)),
            .. Directory.Holidays.Select(one => new KeptThing("holiday", DayOf(one), one)),
            .. Directory.Policies.Select(one => new KeptThing("policy", $"{one.Id}-{FieldRules.Number(one.Version)}", one)),
            .. Directory.Populations.Select(one => new KeptThing("population", HistoryIds.Joined(one.GovernorateId, one.Year), one)),
            .. Directory.RoutingRules.Values.Select(one => new KeptThing("routing-rule", one.Id, one)),
            .. Directory.Questions.Values.Where(one => one.IsAsked).Select(one => new KeptThing("kind-question", one.Id, one.Latest)),
        ];

    private IEnumerable<KeptThing> OfTemplates() =>
        [
            .. Templates.Messages.Select(one => new KeptThing(
                "message-template",
                $"{one.Key.Kind}-{Kebab.Of(one.Key.Language)}",
                one.Value
            )),
            .. Templates.Answers.Values.Select(one => new KeptThing("answer-template", one.Id, one)),
        ];

    /// <summary>A yearly one by its month and day.</summary>
    private static string DayOf(Holiday holiday) =>
        holiday.Year is { } year
            ? HistoryIds.Joined(new DateOnly(year, holiday.Month, holiday.Day))
            : HistoryIds.Joined(holiday.Month, holiday.Day);
}
