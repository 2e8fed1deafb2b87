using System.Globalization;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Tracking.Export;

/// <summary>
/// Before all that is held about somebody leaves the system, a fresh code goes to the contact: whoever found contact and complaint code on
/// a paper has tracking, and not this.
/// </summary>
/// <param name="ComplaintId">Of the tracking token.</param>
public sealed record SendExportCode(Guid ComplaintId) : IComplainantCommand<SentVerification>, IAboutComplaint;

internal sealed class SendExportCodeHandler(
    ITrackingViews views,
    IVerifications verifications,
    IRecoveryQuotas quotas,
    IComplaintSeals seals,
    VerificationSender sender,
    TimeProvider clock
) : IRequestHandler<SendExportCode, SentVerification>
{
    /// <summary>The quota is of the last hour.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public async Task<SentVerification> Handle(SendExportCode command, CancellationToken cancellationToken)
    {
        var id = command.ComplaintId;
        if (await views.Find(id, cancellationToken) is not { State: { Erased: false } complaint })
        {
            throw new NotFoundException("tracking.not-found");
        }

        // The same few messages an hour as lost codes get, and with them few tries at guessing one.
        var now = clock.GetUtcNow();
        if (!await quotas.Count(string.Create(CultureInfo.InvariantCulture, $"export {id:N}"), now, cancellationToken))
        {
            throw new TooManyException("export.too-many-codes", Window);
        }

        // Read so that it can be replaced.
        await verifications.Find(id, cancellationToken);
        return sender.SendForExport(complaint, await seals.Of(id, cancellationToken), now);
    }
}
