namespace Ccs.Domain.Tests.Support;

/// <summary>How a complaint got where it stands. Each history goes on from the one before.</summary>
internal static class Histories
{
    public static IReadOnlyList<IComplaintEvent> Filed => [Some.Filing];

    public static IReadOnlyList<IComplaintEvent> Verified =>
        [.. Filed, new ComplaintVerified(On(2, 1, 9, 10), Some.Code.ToString(), Some.Keys)];

    public static IReadOnlyList<IComplaintEvent> Assigned => AssignedTo(Tree.Hospital);

    /// <summary>The agency's question stands open since Tuesday 17 February, three working days before the deadline.</summary>
    public static IReadOnlyList<IComplaintEvent> Asked => [.. Assigned, new InformationRequested(On(2, 17), Some.Text)];

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
}
