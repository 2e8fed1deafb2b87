using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site.Filing;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.File;

/// <summary>The code comes back from the contact, and the complaint counts.</summary>
[EnableRateLimiting(RateLimits.Verification)]
public sealed class VerifyModel(IFilingTokens tokens, TimeProvider clock) : SentPage
{
    /// <summary>A message takes a while: who asks again at once gets two codes, of which only one is right.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [BindProperty]
    public string? Code { get; set; }

    public int SecondsToWait => Math.Max(0, (int)Math.Ceiling((Sent.SentAt + Patience - clock.GetUtcNow()).TotalSeconds));

    /// <summary>What became of the message.</summary>
    public VerificationDelivery Delivery { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await Elsewhere(cancellation) ?? await Shown(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await Elsewhere(cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        if (string.IsNullOrWhiteSpace(Code))
        {
            Show([new ValidationFailure(nameof(Code), nameof(Code)) { ErrorCode = FilingWords.Required }]);
            return await Shown(cancellation);
        }

        VerifiedComplaint? verified = null;
        if (!await Try(async () => verified = await Mediator.Send(new VerifyComplaint(Sent.ComplaintId, Code), cancellation)))
        {
            return await Shown(cancellation);
        }

        if (verified is null)
        {
            Show([new ValidationFailure(nameof(Code), nameof(Code)) { ErrorCode = "verification.failed" }]);
            return await Shown(cancellation);
        }

        var registered = new RegisteredFiling(
            verified.ComplaintCode!,
            verified.CaseNumber,
            Sent.SentTo,
            verified.Deadline,
            verified.AgencyId
        );
        await Drafts.Change(now => new FilingDraft { Key = now.Key, Registered = registered }, RegisteredFiling.Lifetime, cancellation);
        return Go("/file/done");
    }

    public async Task<IActionResult> OnPostResendAsync(CancellationToken cancellation)
    {
        if (await Elsewhere(cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        SentVerification? again = null;
        if (
            !await Try(async () =>
                again = await Mediator.Send(new ResendVerification(Sent.ComplaintId, tokens.Issue(Sent.ComplaintId)), cancellation)
            )
        )
        {
            return await Shown(cancellation);
        }

        await Remember(again!, clock.GetUtcNow(), cancellation);
        return Go("/file/verify");
    }

    private async Task<IActionResult> Shown(CancellationToken cancellation)
    {
        Delivery = await Mediator.Send(new GetVerificationDelivery(Sent.ComplaintId), cancellation);
        return Page();
    }
}
