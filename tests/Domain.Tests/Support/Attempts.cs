namespace Ccs.Domain.Tests.Support;

/// <summary>
/// Each decision with input that fits the state: where this is refused, it is the state that refuses it. One number chooses among
/// the inputs.
/// </summary>
internal static class Attempts
{
    public static IReadOnlyList<IComplaintEvent> Fitting(
        Complaint? complaint,
        Decision decision,
        DateTimeOffset now,
        Actor actor,
        int choice
    )
    {
        // Only File is ever given nothing.
        var c = complaint!;
        return decision switch
        {
            Decision.File => Decide.File(complaint, Some.Adult, Filing(now, choice)),
            Decision.ChangeContact => Decide.ChangeContact(c, new SealedContact((ContactChannel)(choice % 2), Some.Text), now, actor),
            Decision.Verify => Decide.Verify(c, Some.Code, now, actor),
            Decision.Assign => Decide.Assign(c, RouteTo(c, Agency(choice), choice), Some.Policy, Calendar, now, actor),
            Decision.Refer => Decide.Refer(c, RouteAwayFrom(c, choice), Some.Reason, Calendar, now, actor),
            Decision.Return => Decide.Return(c, Some.Reason, now, actor),
            Decision.Appoint => Decide.Appoint(c, actor.Role == Role.AgencyHead ? Account(choice) : actor.Id, now, actor),
            Decision.Assess => Decide.Assess(c, 1 + (choice % 4), choice % 2 == 0, choice % 3 == 0, now, actor),
            Decision.ReplyMeanwhile => Decide.ReplyMeanwhile(c, Some.Text, now, actor),
            Decision.HearPerson => Decide.HearPerson(c, now.AddHours(-choice % 100), Some.Text, now, actor),
            Decision.AskComplainant => Decide.AskComplainant(c, Some.Text, now, actor),
            Decision.ProvideInformation => Decide.ProvideInformation(c, Some.Text, [], Calendar, now, actor),
            Decision.AddDocument => Decide.AddDocument(c, Some.Document(1), choice % 2 == 0, now, actor),
            Decision.AddNote => Decide.AddNote(c, Some.NoteId, Some.Text, now, actor),
            Decision.ExtendDeadline => Decide.ExtendDeadline(c, LaterDay(c, now, choice), Some.Reason, Calendar, now, actor),
            Decision.Remind => Decide.Remind(c, now, actor),
            Decision.RemindOfTriage => Decide.RemindOfTriage(c, Calendar, now, actor),
            Decision.Escalate => Decide.Escalate(c, Tree.PlaceOf(c.AgencyId ?? Tree.Hospital), Some.Reason, Calendar, now, actor),
            Decision.Answer => Decide.Answer(c, Some.Upheld, now, actor),
            Decision.Rate => Decide.Rate(c, 1 + (choice % 5), null, now, actor),
            Decision.Accept => Decide.Accept(c, now, actor),
            Decision.CloseUnanswered => Decide.CloseUnanswered(c, now, actor),
            Decision.Reopen => Decide.Reopen(c, RouteUpFrom(c, choice), Some.Policy, Some.Reason, Calendar, now, actor),
            Decision.Reject => Decide.Reject(c, (RejectionReason)(choice % 6), Some.Text, now, actor),
            Decision.Withdraw => Decide.Withdraw(c, null, now, actor),
            Decision.Expire => Decide.Expire(c, now, actor),
            Decision.Link => Decide.Link(c, choice % 2 == 0 ? Some.OtherId : Some.NoteId, (LinkKind)(choice % 2), now, actor),
            Decision.BarStaff => Decide.BarStaff(c, Account(choice), Some.Reason, now, actor),
            Decision.OpenIdentity => Decide.OpenIdentity(c, Some.Reason, now, actor),
            Decision.Erase => Decide.Erase(c, ErasureCause.Retention, now, actor),
            _ => throw new InvalidOperationException($"Nobody says how to attempt {decision}."),
        };
    }

    /// <summary>The same decisions with input that no state allows; null where every input fits.</summary>
    public static Func<IReadOnlyList<IComplaintEvent>>? Unfit(Complaint c, Decision decision, DateTimeOffset now, Actor actor) =>
        decision switch
        {
            Decision.File => () => Decide.File(c, Some.Adult with { Nationality = "XX" }, Filing(now, 0)),
            Decision.Refer => () => Decide.Refer(c, new Route(c.AgencyId ?? string.Empty, c.Desk), Some.Reason, Calendar, now, actor),
            Decision.Appoint when actor.Role != Role.AgencyHead => () => Decide.Appoint(c, "somebody else", now, actor),
            Decision.HearPerson => () => Decide.HearPerson(c, now + Tick, Some.Text, now, actor),
            Decision.AddDocument => () => Decide.AddDocument(c, Some.Document(26 * Some.Megabyte), shared: true, now, actor),
            Decision.ProvideInformation => () => Decide.ProvideInformation(c, Some.Text, Some.Documents(11), Calendar, now, actor),
            Decision.ExtendDeadline => () => Decide.ExtendDeadline(c, Day(1, 1), Some.Reason, Calendar, now, actor),
            Decision.Answer => () => Decide.Answer(c, Some.Upheld with { RootCause = null }, now, actor),
            Decision.Link => () => Decide.Link(c, c.Id, LinkKind.RelatedTo, now, actor),
            _ => null,
        };

    private static ComplaintFiled Filing(DateTimeOffset now, int choice) =>
        Some.Filing with
        {
            At = now,
            Subject = Some.Filing.Subject with { Kind = (SubjectKind)(choice % 2) },
            Confidential = choice % 3 != 0,
            Documents = Some.Documents(choice % 11),
        };

    private static string Agency(int choice) => Tree.BelowTheCentre[choice % Tree.BelowTheCentre.Count];

    private static string Account(int choice) => People.All[1 + (choice % 5)].Id;

    private static Route RouteTo(Complaint c, string agencyId, int choice) =>
        Routing.For(c.Subject.Kind, c.Subject.AgencyId, Tree.LineOf(agencyId), agency => (agency.Length + choice) % 2 == 0);

    private static Route RouteUpFrom(Complaint c, int choice) =>
        Routing.ForReopening(
            c.Subject.Kind,
            c.Subject.AgencyId,
            Tree.LineOf(c.AgencyId ?? Tree.Hospital),
            agency => (agency.Length + choice) % 2 == 0
        );

    private static Route RouteAwayFrom(Complaint c, int choice) =>
        Enumerable.Range(choice, 4).Select(i => RouteTo(c, Agency(i), choice)).First(route => route.AgencyId != c.AgencyId);

    private static DateOnly LaterDay(Complaint c, DateTimeOffset now, int choice)
    {
        var today = WorkingCalendar.DayOf(now);
        var dueOn = c.Terms?.DueOn ?? today;
        return (dueOn > today ? dueOn : today).AddDays(1 + (choice % 30));
    }
}
