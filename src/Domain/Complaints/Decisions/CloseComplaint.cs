using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Accept: the complainant is content; it closes as resolved.</summary>
    public static IReadOnlyList<IComplaintEvent> Accept(Complaint complaint, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Accept, now, actor);
        return [complaint.Closed(ClosingReason.Resolved, now)];
    }

    /// <summary>No objection: fourteen days of silence after the answer close it.</summary>
    public static IReadOnlyList<IComplaintEvent> CloseUnanswered(Complaint complaint, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.CloseUnanswered, now, actor);
        return [complaint.Closed(ClosingReason.NoObjection, now)];
    }

    /// <summary>
    /// Reject: the centre finds that it does not meet the conditions, and says which. For the lack of something only where the complainant
    /// was asked for it, and left it open; as a duplicate only where its original is open or answered: else nobody would ever answer it.
    /// </summary>
    /// <param name="complaint">The state.</param>
    /// <param name="reason">Which condition.</param>
    /// <param name="text">What the complainant reads.</param>
    /// <param name="original">What it is a duplicate of; null where it is linked to none.</param>
    /// <param name="now">The time.</param>
    /// <param name="actor">The centre.</param>
    public static IReadOnlyList<IComplaintEvent> Reject(
        Complaint complaint,
        RejectionReason reason,
        Sealed text,
        Complaint? original,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.Reject, now, actor);
        if (reason == RejectionReason.Insufficient && !complaint.WasAskedInVain)
        {
            throw new RuleViolation(RuleCodes.CorrectionNotAsked);
        }

        var answerable =
            original is { DuplicateOf: null, Status: ComplaintStatus.Verified or ComplaintStatus.Assigned or ComplaintStatus.Answered }
            && original.Id == complaint.DuplicateOf;
        if (reason == RejectionReason.Duplicate && !answerable)
        {
            throw new RuleViolation(RuleCodes.OriginalMissing);
        }

        return
        [
            complaint.Closed(ClosingReason.Rejected, now) with
            {
                Rejection = reason,
                Text = text,
                CorrectionAsked = complaint.CorrectionAsked,
            },
        ];
    }

    /// <summary>Withdraw: the complainant takes it back.</summary>
    public static IReadOnlyList<IComplaintEvent> Withdraw(Complaint complaint, Sealed? reason, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Withdraw, now, actor);
        return [complaint.Closed(ClosingReason.Withdrawn, now) with { Text = reason }];
    }

    /// <summary>Expire: 72 hours without verification; the personal data goes at once.</summary>
    public static IReadOnlyList<IComplaintEvent> Expire(Complaint complaint, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Expire, now, actor);
        return [complaint.Closed(ClosingReason.Expired, now), new PersonalDataErased(now, ErasureCause.Expired)];
    }

    private static ComplaintClosed Closed(this Complaint complaint, ClosingReason reason, DateTimeOffset now) =>
        new(now, reason, complaint.AgencyId, null, null, complaint.Keys);
}
