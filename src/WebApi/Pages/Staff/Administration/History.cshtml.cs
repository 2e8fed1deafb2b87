using Ccs.Application.Administration.History;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What was changed, by whom, when and why, newest first. Auditors read it too.</summary>
[Authorize(AuthPolicies.AdministratorsAndAuditors)]
public sealed class HistoryModel(IDirectory directory, IStaffDirectory staff) : AdministrationFrame
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Of one agency, one account…</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    /// <summary>An auditor has no page above it.</summary>
    public override IReadOnlyList<TrailStep> Trail => Actor.Role == Role.Administrator ? base.Trail : [];

    public AdministrationHistory History { get; private set; } = new([], null);

    public HistoryWords InWords { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds =>
        [.. HistoryKinds.All.Select(kind => new Choice(kind, Site[$"administration.history.kind.{kind}"]))];

    public string? Next => History.Next is { } next ? Address(Kind, Id, next) : null;

    public string? First => Cursor is null ? null : Address(Kind, Id, null);

    /// <summary>All that was done with the same thing.</summary>
    public static string Of(AdministrationStep step) => Address(step.Kind, step.Id, null);

    public async Task OnGet(CancellationToken cancellation)
    {
        await Try(async () =>
            History = await Mediator.Send(new GetAdministrationHistory(Blank(Kind), Blank(Id), Cursor, null), cancellation)
        );
        string[] accounts =
        [
            .. History.Items.Select(step => step.Data).OfType<IAccountEvent>().Select(e => e.AccountId.ToString()).Distinct(),
        ];
        InWords = new HistoryWords(
            Site,
            await directory.Get(cancellation),
            await Gone(cancellation),
            accounts.Length == 0 ? new Dictionary<string, StaffMember>(StringComparer.Ordinal) : await staff.Find(accounts, cancellation)
        );
    }

    /// <summary>What was removed tells no name any more; the change that set it does.</summary>
    private Task<IReadOnlyDictionary<string, object>> Gone(CancellationToken cancellation) =>
        Mediator.Send(
            new GetWhatWasSet([
                .. History.Items.Where(step => step.Data is RoutingRuleRemoved or AnswerTemplateDropped).Select(step => step.Id).Distinct(),
            ]),
            cancellation
        );

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Address(string? kind, string? id, string? cursor) =>
        QueryHelpers.AddQueryString(
            $"{Root}/history",
            new Dictionary<string, string?>
            {
                ["kind"] = kind,
                ["id"] = id,
                ["cursor"] = cursor,
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );
}
