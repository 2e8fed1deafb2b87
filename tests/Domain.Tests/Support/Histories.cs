namespace Ccs.Domain.Tests.Support;

/// <summary>How a complaint got where it stands. Each history goes on from the one before.</summary>
internal static class Histories
{
    public static IReadOnlyList<IComplaintEvent> Filed => [Some.Filing];

    public static IReadOnlyList<IComplaintEvent> Verified =>
        [.. Filed, new ComplaintVerifiedV2(On(2, 1, 9, 10), Some.Number.ToString(), Some.SealedCode, Some.Keys)];

    public static IReadOnlyList<IComplaintEvent> Assigned => AssignedTo(Tree.Hospital);

    /// <summary>The agency's question stands open since Tuesday 17 February, three working days before the deadline.</summary>
    public static IReadOnlyList<IComplaintEvent> Asked => [.. Assigned, Question(On(2, 17))];

    /// <summary>Back in triage since 18 February, and the deadline of the 22nd runs on.</summary>
    public static IReadOnlyList<IComplaintEvent> Returned => [.. Assigned, Return(On(2, 18))];

    public static IReadOnlyList<IComplaintEvent> Answered => [.. Assigned, AnswerOn(On(2, 10))];

    public static IReadOnlyList<IComplaintEvent> Accepted => [.. Answered, ClosedOn(On(2, 11), ClosingReason.Resolved)];

    public static IReadOnlyList<IComplaintEvent> Withdrawn => [.. Verified, ClosedOn(On(2, 2), ClosingReason.Withdrawn)];

    public static IReadOnlyList<IComplaintEvent> Rejected => [.. Verified, ClosedOn(On(2, 2), ClosingReason.Rejected)];

    public static IReadOnlyList<IComplaintEvent> Expired =>
        [.. Filed, ClosedOn(On(2, 4, 9), ClosingReason.Expired), new PersonalDataErased(On(2, 4, 9), ErasureCause.Expired)];

    /// <summary>Answered, and reopened at the ministry, as often as asked.</summary>
    public static IReadOnlyList<IComplaintEvent> Reopened(int times) =>
        times == 0 ? Assigned : [.. Reopened(times - 1), AnswerOn(On(2, 10), times), ReopeningOf(times + 1)];

    public static IReadOnlyList<IComplaintEvent> AssignedTo(string agencyId) =>
        [.. Verified, new ComplaintAssigned(On(2, 1, 9, 10), agencyId, Desk.Agency, Some.Terms, AssignedBy.Routing, Some.Keys)];

    public static ComplaintReferred Referral(DateTimeOffset at, string from, string to) =>
        new(at, from, to, Desk.Agency, Some.Terms, Some.Reason, Some.Keys);

    /// <summary>Referred to and fro on 2 February.</summary>
    public static IReadOnlyList<IComplaintEvent> PassedOn(int times) =>
        [
            .. Assigned,
            .. Enumerable
                .Range(0, times)
                .Select(i =>
                    i % 2 == 0
                        ? Referral(On(2, 2), Tree.Hospital, Tree.OtherHospital)
                        : Referral(On(2, 2), Tree.OtherHospital, Tree.Hospital)
                ),
        ];

    public static ComplaintReturned Return(DateTimeOffset at, DeadlineTerms? terms = null) =>
        new(at, Tree.Hospital, Some.Reason, Some.Keys) { Terms = terms ?? Some.Terms };

    public static InformationRequested Question(DateTimeOffset at, bool stopsClock = true) =>
        new(at, Some.Text) { StopsClock = stopsClock, LapsesOn = Calendar.Add(WorkingCalendar.DayOf(at), 10) };

    public static CorrectionRequested SendingBack(DateTimeOffset at, bool stopsClock = true) =>
        new(at, Some.Text, stopsClock, Calendar.Add(WorkingCalendar.DayOf(at), 10));

    public static DeadlineMissed Missed(DateTimeOffset at, string? agencyId = Tree.Hospital, string? officerId = null) =>
        new(at, 1, Some.Terms.DueOn, agencyId, agencyId is null ? null : Desk.Agency, officerId, Some.Keys);

    public static ComplaintEscalated Escalation(
        DateTimeOffset at,
        EscalationLevel level,
        DateOnly? nextOn,
        string agency,
        string supervisor
    ) => new(at, level, agency, supervisor, EscalationCause.Deadline, nextOn, null, Some.Keys);

    public static ComplaintAnswered AnswerOn(DateTimeOffset at, int round = 1) =>
        new(at, round, round == 1 ? Tree.Hospital : Tree.Ministry, Some.Upheld, Late: false, Some.Keys);

    public static ComplaintClosed ClosedOn(DateTimeOffset at, ClosingReason reason) =>
        new(at, reason, reason is ClosingReason.Resolved or ClosingReason.NoObjection ? Tree.Hospital : null, null, null, Some.Keys);

    private static ComplaintReopened ReopeningOf(int round) =>
        new(
            On(2, 10, 12),
            round,
            round == 2 ? Tree.Hospital : Tree.Ministry,
            Tree.Ministry,
            Desk.Agency,
            Some.Terms,
            Some.Reason,
            Some.Keys
        );

    /// <summary>The same as it was written before complaints had numbers.</summary>
    public static IReadOnlyList<IComplaintEvent> BeforeNumbers(IReadOnlyList<IComplaintEvent> history) =>
        [.. history.Select(e => e is ComplaintVerifiedV2 v ? new ComplaintVerified(v.At, Some.Code.ToString(), v.Keys) : e)];
}
