namespace Ccs.Domain.Tests.Support;

/// <summary>The other complaint, of which that of the specs is a duplicate.</summary>
internal static class Originals
{
    /// <summary>Some complaint about a service, at work.</summary>
    public static readonly Complaint Open = Complaint.Fold(null, Histories.Assigned)! with
    {
        Id = Some.OtherId,
        Subject = Some.Filing.Subject with { Kind = SubjectKind.Service },
    };

    public static readonly Complaint Answered = Open with { Status = ComplaintStatus.Answered };

    public static IReadOnlyList<IComplaintEvent> AboutAService =>
        [.. Histories.Assigned.Select(e => e is ComplaintFiled filed ? filed with { Subject = Open.Subject } : e)];

    public static IReadOnlyList<IComplaintEvent> LinkedHistory =>
        [.. Histories.Assigned, new ComplaintsLinked(On(2, 2), Some.OtherId, LinkKind.DuplicateOf)];

    /// <summary>In triage, linked, and rejected as a duplicate.</summary>
    public static IReadOnlyList<IComplaintEvent> RejectedHistory =>
        [
            .. Histories.Verified,
            new ComplaintsLinked(On(2, 2), Some.OtherId, LinkKind.DuplicateOf),
            Histories.ClosedOn(On(2, 2), ClosingReason.Rejected) with
            {
                Rejection = RejectionReason.Duplicate,
            },
        ];

    /// <summary>And told of the answer to the original.</summary>
    public static IReadOnlyList<IComplaintEvent> HeardHistory => [.. RejectedHistory, HeardOn(On(2, 10))];

    public static ComplaintAnswered AnswerTo(int round = 1) => Histories.AnswerOn(On(2, 10), round);

    public static OriginalAnswered HeardOn(DateTimeOffset at, int round = 1) =>
        new(at, Some.OtherId, round, AnswerTo(round).AgencyId, Outcome.Upheld, Some.Text, null, null, Some.Keys);

    public static ToldAnswer Told => new(Some.Text, null, null);
}
