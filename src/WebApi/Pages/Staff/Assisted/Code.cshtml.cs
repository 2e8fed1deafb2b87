using Ccs.Application.Complaints;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site.Filing;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.Staff.Assisted;

/// <summary>The complainant reads the six digits out, and the officer types them. The complaint code is not shown: it is theirs.</summary>
[EnableRateLimiting(RateLimits.Verification)]
public sealed class CodeModel(TimeProvider clock) : AssistedPage
{
    /// <summary>A message takes a while: who asks again at once gets two codes, of which only one is right.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [BindProperty]
    public string? Code { get; set; }

    public int SecondsToWait => Math.Max(0, (int)Math.Ceiling((Filing.SentAt + Patience - clock.GetUtcNow()).TotalSeconds));

    /// <summary>What became of the message.</summary>
    public VerificationDelivery Delivery { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => Elsewhere() ?? await Shown(cancellation);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (Elsewhere() is { } elsewhere)
        {
            return elsewhere;
        }

        VerifiedComplaint? verified = null;
        var command = new VerifyComplaint(Filing.ComplaintId, Code);
        if (string.IsNullOrWhiteSpace(Code))
        {
            RefuseCode(FilingWords.Required);
        }
        else if (await Try(async () => verified = await Mediator.Send(command, cancellation)) && verified is null)
        {
            RefuseCode("verification.failed");
        }

        return verified is null
            ? await Shown(cancellation)
            : Go(
                (Filing with { Registered = new(verified.CaseNumber, verified.Deadline, verified.AgencyId) }).PathOf("registered", Sealing)
            );
    }

    public async Task<IActionResult> OnPostResend(CancellationToken cancellation) =>
        Elsewhere()
        ?? await SendAgain(() => Mediator.Send(new ResendVerification(Filing.ComplaintId, null), cancellation), clock.GetUtcNow())
        ?? await Shown(cancellation);

    private void RefuseCode(string code) => Show([new ValidationFailure(nameof(Code), nameof(Code)) { ErrorCode = code }]);

    private async Task<IActionResult> Shown(CancellationToken cancellation)
    {
        Delivery = await Mediator.Send(new GetVerificationDelivery(Filing.ComplaintId), cancellation);
        return Page();
    }
}
