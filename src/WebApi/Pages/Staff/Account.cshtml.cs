using Ccs.Application.Passkeys;
using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Application.Validation;
using Ccs.Domain.Shared;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>One's own account: where it is signed in, its passkeys, its recovery codes, its password.</summary>
[Authorize(AuthPolicies.Staff)]
public sealed class AccountModel : SitePage
{
    private static readonly Dictionary<string, string> News = new(StringComparer.Ordinal)
    {
        ["password"] = "account.password.done",
        ["mail"] = "account.mail.done",
        ["ended"] = "account.sessions.ended",
        ["passkey-added"] = "account.passkeys.added",
        ["passkey-removed"] = "account.passkeys.removed",
    };

    public StaffMember Me { get; private set; } = null!;

    public IReadOnlyList<SessionItem> Sessions { get; private set; } = [];

    public IReadOnlyList<PasskeyItem> Passkeys { get; private set; } = [];

    public int RecoveryCodesLeft { get; private set; }

    /// <summary>New ones, shown once; null on all other visits.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    /// <summary>The key of the text that says what has just been done.</summary>
    public string? Done { get; private set; }

    /// <summary>Of a new passkey; read by the script alone.</summary>
    public string? Name { get; set; }

    /// <summary>With a new passkey; read by the script alone.</summary>
    public string? Code { get; set; }

    [BindProperty]
    public string? OneTimeCode { get; set; }

    /// <summary>When the reader is written to of what came to them.</summary>
    [BindProperty]
    public string? Mail { get; set; }

    public IReadOnlyList<Choice> MailTimes => [.. Kebab.All<MailTime>().Select(mail => new Choice(mail, Site[$"account.mail.{mail}"]))];

    /// <summary>Cases come to the reader at all.</summary>
    public bool HearsOfCases => Me.Role is Role.Officer or Role.AgencyHead or Role.Inspector or Role.CentreOfficer;

    /// <summary>For removing a passkey.</summary>
    [BindProperty]
    public string? RemovalCode { get; set; }

    public async Task OnGet(string? done, CancellationToken cancellation)
    {
        Done = News.GetValueOrDefault(done ?? string.Empty);
        await Load(cancellation);
    }

    public async Task<IActionResult> OnPostEnd(Guid id, CancellationToken cancellation)
    {
        try
        {
            await Mediator.Send(new RevokeSession(id), cancellation);
        }
        catch (NotFoundException)
        {
            // It has ended meanwhile, which is what was wanted.
        }

        return Go("/staff/account?done=ended");
    }

    public async Task<IActionResult> OnPostMail(CancellationToken cancellation)
    {
        if (await Try(() => Mediator.Send(new ChooseMailTime(Mail), cancellation)))
        {
            return Go("/staff/account?done=mail");
        }

        await Load(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostEndOthers(CancellationToken cancellation)
    {
        await Mediator.Send(new RevokeOtherSessions(), cancellation);
        return Go("/staff/account?done=ended");
    }

    /// <summary>A form of no button of ours: the page as it is.</summary>
    public IActionResult OnPost() => Go("/staff/account");

    public async Task<IActionResult> OnPostRemovePasskey(string passkeyId, CancellationToken cancellation)
    {
        try
        {
            if (
                !await Try(
                    () => Mediator.Send(new RemovePasskey(passkeyId, RemovalCode), cancellation),
                    field => field == nameof(RemovePasskey.OneTimeCode) ? nameof(RemovalCode) : field
                )
            )
            {
                await Load(cancellation);
                return Page();
            }
        }
        catch (NotFoundException)
        {
            // It is gone already, which is what was wanted.
        }

        return Go("/staff/account?done=passkey-removed");
    }

    public async Task<IActionResult> OnPostRecovery(CancellationToken cancellation)
    {
        if (!await Try(async () => RecoveryCodes = await Mediator.Send(new MakeRecoveryCodes(OneTimeCode), cancellation)))
        {
            await Load(cancellation);
        }

        return Page();
    }

    /// <summary>What a person knows a device again by.</summary>
    public string DeviceOf(SessionItem session) =>
        session switch
        {
            { Browser: { } browser, System: { } system } => Site.Text("account.sessions.on", browser, system),
            _ => session.Browser ?? session.System ?? Site["account.sessions.unknown"],
        };

    private async Task Load(CancellationToken cancellation)
    {
        Me = await Mediator.Send(new WhoAmI(), cancellation);
        Mail ??= Kebab.Of(Me.Mail);
        Sessions = await Mediator.Send(new ListSessions(), cancellation);
        Passkeys = await Mediator.Send(new ListPasskeys(), cancellation);
        RecoveryCodesLeft = await Mediator.Send(new CountRecoveryCodes(), cancellation);
    }
}
