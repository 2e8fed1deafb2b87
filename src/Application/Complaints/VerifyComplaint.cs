using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The code came back from the contact: the complaint counts, and goes to the agency that was named.</summary>
/// <param name="ComplaintId">Which; or what stands for it after a <see cref="ReturnToFiling"/>.</param>
/// <param name="Code">Six digits of any script, with whatever people put between them.</param>
public sealed record VerifyComplaint(Guid ComplaintId, string? Code) : IComplainantCommand<VerifiedComplaint?>
{
    ComplainantDoor IComplainantCommand<VerifiedComplaint?>.Door => ComplainantDoor.VerificationCode;

    /// <summary>Many tries at once: each is counted before it is answered; what is not heard in the crowd is told the same as a
    /// wrong code.</summary>
    VerifiedComplaint? IComplainantCommand<VerifiedComplaint?>.NotHeard() => null;
}

/// <summary>Null stands for: wrong, expired, tried too often or unknown, which all look alike.</summary>
/// <param name="ComplaintId">Which.</param>
/// <param name="ComplaintCode">What the citizen keeps; null where it was filed for somebody: it goes to the contact, to no screen.</param>
/// <param name="CaseNumber">What everybody may know it by.</param>
/// <param name="Status">Assigned, or Verified where the centre first finds the agency.</param>
/// <param name="Deadline">The working day by which the answer is due; null before assignment.</param>
/// <param name="AgencyId">Who has it; null before assignment.</param>
public sealed record VerifiedComplaint(
    Guid ComplaintId,
    string? ComplaintCode,
    string CaseNumber,
    ComplaintStatus Status,
    DateOnly? Deadline,
    string? AgencyId
);

internal sealed class VerifyComplaintHandler(
    IVerifications verifications,
    ITrackingViews views,
    ContactCodes codes,
    ISecrets secrets,
    ICaseNumbers numbers,
    IUnverifiedFilings unverified,
    IFilingReturns returns,
    IComplaintSeals seals,
    BlindTokens tokens,
    CaseDesk desk,
    CaseRouting routing
) : IRequestHandler<VerifyComplaint, VerifiedComplaint?>
{
    public async Task<VerifiedComplaint?> Handle(VerifyComplaint command, CancellationToken cancellationToken)
    {
        var id = command.ComplaintId;
        var challenge = await verifications.Find(id, cancellationToken);
        if (challenge is null && await returns.Find(id, cancellationToken) is { } found)
        {
            id = found.ComplaintId;
            challenge = await verifications.Find(id, cancellationToken);
        }

        if (!codes.IsRight(challenge, ChallengeUse.Verification, command.Code))
        {
            return null;
        }

        var @case = await desk.OpenForComplainant(id, cancellationToken);
        if (@case.Complaint.Status != ComplaintStatus.Filed)
        {
            // The answer to the first call was lost on the way: the same code within its time gives it again.
            return @case.Now <= challenge.ExpiresAt && @case.Complaint.CaseNumber is not null ? ResultOf(@case) : null;
        }

        // 72 hours after filing it is over, whether the job has closed it yet or not; that looks as it will once the job has run.
        if (@case.Now > challenge.ExpiresAt || !@case.Complaint.Possible(@case.Now, @case.Actor).Contains(Decision.Verify))
        {
            return null;
        }

        verifications.Store(challenge);
        var number = await numbers.Next(WorkingCalendar.DayOf(@case.Now).Year, cancellationToken);
        var code = await NewCode(@case.Seal, cancellationToken);
        @case.Record(Decide.Verify(@case.Complaint, number, code, @case.Now, @case.Actor));
        unverified.Remove(id);
        await seals.Keep(id, cancellationToken);
        await routing.AssignToNamedAgency(@case, cancellationToken);
        var due = @case.Complaint.Terms?.DueOn;
        @case.TellRegistered(due is null ? "complaint-registered-triage" : "complaint-registered", due);
        return ResultOf(@case);
    }

    /// <summary>45 random bits: with millions of complaints one that is taken already will be drawn some day.</summary>
    private async Task<SealedCode> NewCode(IComplaintSeal seal, CancellationToken cancellation)
    {
        while (true)
        {
            var code = ComplaintCode.From(secrets.RandomBytes(ComplaintCode.RandomBytes));
            var token = tokens.ComplaintCode(code);
            if (await views.FindKey(token, cancellation) is null)
            {
                return new SealedCode(seal.Seal(Fields.ComplaintCode, code.ToString()), token);
            }
        }
    }

    private static VerifiedComplaint ResultOf(OpenCase @case)
    {
        var complaint = @case.Complaint;
        return new VerifiedComplaint(
            complaint.Id,
            complaint.AssistedBy is null ? @case.Seal.Open(Fields.ComplaintCode, complaint.Code!.Text) : null,
            complaint.CaseNumber!,
            complaint.Status,
            complaint.Terms?.DueOn,
            complaint.AgencyId
        );
    }
}
