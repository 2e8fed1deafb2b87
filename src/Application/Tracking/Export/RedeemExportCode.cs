using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Access;
using MediatR;

namespace Ccs.Application.Tracking.Export;

/// <summary>
/// The code came back from the contact: the export is recorded, and with that commit it may be made, once. Without it there is none.
/// </summary>
/// <param name="ComplaintId">Of the tracking token.</param>
/// <param name="Code">Six digits of any script, with whatever people put between them.</param>
public sealed record RedeemExportCode(Guid ComplaintId, string? Code) : IComplainantCommand<ExportPermit?>, IAboutComplaint
{
    ComplainantDoor IComplainantCommand<ExportPermit?>.Door => ComplainantDoor.VerificationCode;

    /// <summary>Many tries at once: what is not heard in the crowd is told the same as a wrong code.</summary>
    ExportPermit? IComplainantCommand<ExportPermit?>.NotHeard() => null;
}

/// <summary>That a code was right and the export is on record. Nothing but that makes one.</summary>
public sealed class ExportPermit
{
    internal ExportPermit(Guid complaintId) => ComplaintId = complaintId;

    /// <summary>Whose.</summary>
    public Guid ComplaintId { get; }
}

/// <summary>Writes an export down with the commit of the command.</summary>
public interface IOwnExports
{
    void Record(OwnDataExported export);
}

internal sealed class RedeemExportCodeHandler(
    ITrackingViews views,
    IVerifications verifications,
    ContactCodes codes,
    IOwnExports exports,
    TimeProvider clock
) : IRequestHandler<RedeemExportCode, ExportPermit?>
{
    /// <returns>Null: wrong, expired, used, tried too often, or never asked for, which all look alike.</returns>
    public async Task<ExportPermit?> Handle(RedeemExportCode command, CancellationToken cancellationToken)
    {
        var id = command.ComplaintId;
        if (await views.Find(id, cancellationToken) is not { State.Erased: false })
        {
            throw new NotFoundException("tracking.not-found");
        }

        var now = clock.GetUtcNow();
        var challenge = await verifications.Find(id, cancellationToken);
        if (!codes.IsRight(challenge, ChallengeUse.Export, command.Code) || now > challenge.ExpiresAt)
        {
            return null;
        }

        // Good once: of two calls with the same code the second finds no try left, or loses the race and finds that.
        verifications.Store(challenge with { Tries = VerificationChallenge.MostTries });
        exports.Record(new OwnDataExported(now, id));
        return new ExportPermit(id);
    }
}
