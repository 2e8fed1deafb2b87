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
        (complaint.WaitsForComplainant && complaint.Status != ComplaintStatus.Assigned).ShouldBeFalse("a question that nobody asks");
        (complaint.TriageSince is null).ShouldBe(complaint.Status != ComplaintStatus.Verified);
        (complaint.ClosedBecause is null).ShouldBe(complaint.Status != ComplaintStatus.Closed);
        if (complaint.Status == ComplaintStatus.Assigned)
        {
            complaint.AgencyId.ShouldNotBeNull();
            complaint.Terms.ShouldNotBeNull();
        }

        EndsForEver(events);
    }

    /// <summary>Closed as rejected, withdrawn or expired, it stays closed: only what does not touch the status follows.</summary>
    private static void EndsForEver(IReadOnlyList<IComplaintEvent> events)
    {
        // ShouldAllBe compiles its expression at each call; this is called at every step of every walk.
        var afterTheEnd = events.SkipWhile(e => !IsTheEnd(e)).Skip(1);
        afterTheEnd
            .All(e => e is NoteAdded or ComplaintsLinked or StaffBarred or IdentityOpened or PersonalDataErased)
            .ShouldBeTrue("something happened after the end");
    }

    private static bool IsTheEnd(IComplaintEvent e) =>
        e is ComplaintClosed { Reason: ClosingReason.Rejected or ClosingReason.Withdrawn or ClosingReason.Expired };
}
