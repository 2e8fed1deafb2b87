namespace Ccs.Domain.Tests.Walks;

/// <summary>What holds of every complaint, whatever people did.</summary>
internal static class Soundness
{
    private const int MostReopenings = 2;
    private const int MostExtensions = 2;
    private const int MostContactChanges = 3;

    public static void ShouldBeSound(this Complaint complaint, IReadOnlyList<IComplaintEvent> events)
    {
        var reopenings = events.Count(e => e is ComplaintReopened);
        reopenings.ShouldBeLessThanOrEqualTo(MostReopenings);
        complaint.Round.ShouldBe(reopenings + 1);
        complaint.Reopenings.ShouldBe(reopenings);
        complaint.Extensions.ShouldBeLessThanOrEqualTo(MostExtensions);
        complaint.ContactChanges.ShouldBe(events.Count(e => e is ContactChanged));
        complaint.ContactChanges.ShouldBeLessThanOrEqualTo(MostContactChanges);
        complaint.ComplainantDocuments.Count.ShouldBeLessThanOrEqualTo(10);
        complaint.StaffDocuments.Count.ShouldBeLessThanOrEqualTo(10);
        (complaint.Level == EscalationLevel.Centre && complaint.EscalateOn is not null).ShouldBeFalse("a step above the top");
        (complaint.Waiting is { For: WaitsFor.Reply, Lapsed: false } && complaint.Status != ComplaintStatus.Assigned).ShouldBeFalse(
            "a question that nobody asks"
        );
        (complaint.Waiting is not null).ShouldBe(IsAskedFor(events), "what was asked for is taken until it came, or all is over");
        (complaint.Waiting is not null && complaint.Status is not (ComplaintStatus.Verified or ComplaintStatus.Assigned)).ShouldBeFalse(
            "nothing is waited for any more"
        );
        (complaint.CorrectionUnanswered && !complaint.CorrectionAsked).ShouldBeFalse("nobody sent it back");
        complaint.Corrections.ShouldBe(events.Count(e => e is ComplaintCorrected));
        (complaint.ClockStands && complaint.Waiting!.For == WaitsFor.Reply && complaint.Questions > 2).ShouldBeFalse(
            "a third question that stops the clock"
        );
        (complaint.CentreAskedAt is not null && complaint.Status != ComplaintStatus.Assigned).ShouldBeFalse("nobody asks the centre");
        (complaint.TriageSince is null).ShouldBe(complaint.Status != ComplaintStatus.Verified);
        (complaint.ClosedBecause is null).ShouldBe(complaint.Status != ComplaintStatus.Closed);
        if (complaint.Status == ComplaintStatus.Assigned)
        {
            complaint.AgencyId.ShouldNotBeNull();
            complaint.Terms.ShouldNotBeNull();
        }

        complaint.Doubted.Except(complaint.Barred).ShouldBeEmpty();
        complaint.Lifted.Intersect(complaint.Barred).ShouldBeEmpty();
        EndsForEver(events);
    }

    /// <summary>Wherever the complaint was passed on to since.</summary>
    private static bool IsAskedFor(IReadOnlyList<IComplaintEvent> events) =>
        events.LastOrDefault(e =>
            e
                is InformationRequested
                    or CorrectionRequested
                    or InformationProvided
                    or ComplaintCorrected
                    or ComplaintAnswered
                    or ComplaintClosed
        )
            is InformationRequested
                or CorrectionRequested;

    /// <summary>Closed as rejected, withdrawn or expired, it stays closed: only what does not touch the status follows. What is closed as a
    /// duplicate waits for its original.</summary>
    private static void EndsForEver(IReadOnlyList<IComplaintEvent> events)
    {
        // ShouldAllBe compiles its expression at each call; this is called at every step of every walk.
        var afterTheEnd = events.SkipWhile(e => !IsTheEnd(e)).Skip(1);
        afterTheEnd
            .All(e =>
                e
                    is NoteAdded
                        or CaseNumberGiven
                        or ComplaintsLinked
                        or DuplicateJoined
                        or StaffBarred
                        or StaffBarLifted
                        or IdentityOpened
                        or SealedTextsOpened
                        or PersonalDataErased
            )
            .ShouldBeTrue("something happened after the end");
    }

    private static bool IsTheEnd(IComplaintEvent e) =>
        e
            is ComplaintClosed { Reason: ClosingReason.Withdrawn or ClosingReason.Expired }
                or ComplaintClosed { Reason: ClosingReason.Rejected, Rejection: not RejectionReason.Duplicate };
}
