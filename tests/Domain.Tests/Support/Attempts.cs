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
            Decision.Verify => Decide.Verify(c, Some.Number, Some.SealedCode, now, actor),
            Decision.GiveCaseNumber => Decide.GiveCaseNumber(c, Some.Number, Some.SealedCode, now, actor),
            Decision.Assign => Decide.Assign(c, RouteTo(c, Agency(choice), choice), Some.Policy, Calendar, now, actor),
            Decision.Refer => Decide.Refer(c, RouteAwayFrom(c, choice), Some.Reason, Calendar, now, actor),
            Decision.Return => Decide.Return(c, Some.Reason, Calendar, now, actor),
            Decision.AskCentre => Decide.AskCentre(c, Some.Reason, now, actor),
            Decision.Succeed => Succeed(c, RouteAwayFrom(c, choice), now, actor),
            Decision.Appoint => Decide.Appoint(c, actor.Role == Role.AgencyHead ? Account(choice) : actor.Id, now, actor),
            Decision.Release => Decide.Release(c, c.OfficerId ?? Account(choice), (ReleaseCause)(choice % 3), now, now, actor),
            Decision.Assess => Decide.Assess(c, 1 + (choice % 4), choice % 2 == 0, choice % 3 == 0, now, actor),
            Decision.Recategorise => Decide.Recategorise(c, choice % 2 == 0 ? "fees" : "delay", Some.Reason, now, actor),
            Decision.ReplyMeanwhile => Decide.ReplyMeanwhile(c, Some.Text, now, actor),
            Decision.HearPerson => Decide.HearPerson(c, now.AddHours(-choice % 100), Some.Text, now, actor),
            Decision.AskComplainant => Decide.AskComplainant(c, Some.Text, Calendar, now, actor),
            Decision.ProvideInformation => Decide.ProvideInformation(c, Some.Text, [], Calendar, now, actor),
            Decision.RemindOfQuestion => Decide.RemindOfQuestion(c, Calendar, now, actor),
            Decision.LapseQuestion => Decide.LapseQuestion(c, Calendar, now, actor),
            Decision.SendBack => Decide.SendBack(c, Some.Text, Calendar, now, actor),
            Decision.Correct => Decide.Correct(c, Some.Correction, Calendar, now, actor),
            Decision.RemindOfCorrection => Decide.RemindOfCorrection(c, Calendar, now, actor),
            Decision.LapseCorrection => Decide.LapseCorrection(c, Calendar, now, actor),
            Decision.AddDocument => Decide.AddDocument(c, Some.Document(1), choice % 2 == 0, now, actor),
            Decision.AddNote => Decide.AddNote(c, Some.NoteId, Some.Text, now, actor),
            Decision.ExtendDeadline => Decide.ExtendDeadline(c, LaterDay(c, now, choice), Some.Reason, Calendar, now, actor),
            Decision.MoveDeadline => OffTheDay(c, now, actor),
            Decision.MissDeadline => Decide.MissDeadline(c, now, actor),
            Decision.Remind => Decide.Remind(c, now, actor),
            Decision.RemindOfTriage => Decide.RemindOfTriage(c, Calendar, now, actor),
            Decision.Escalate => Decide.Escalate(c, Tree.PlaceOf(c.AgencyId ?? Tree.Hospital), Some.Reason, Calendar, now, actor),
            Decision.Answer => Decide.Answer(c, Some.Upheld, now, actor),
            Decision.Rate => Decide.Rate(c, 1 + (choice % 5), null, now, actor),
            Decision.Accept => Decide.Accept(c, now, actor),
            Decision.CloseUnanswered => Decide.CloseUnanswered(c, now, actor),
            Decision.Reopen => Decide.Reopen(c, RouteUpFrom(c, choice), Some.Policy, Some.Reason, Calendar, now, actor),
            Decision.Reject => Decide.Reject(c, ReasonFor(c, choice), Some.Text, Original(c), now, actor),
            Decision.Withdraw => Decide.Withdraw(c, null, now, actor),
            Decision.Expire => Decide.Expire(c, now, actor),
            Decision.Link when actor is { IsStaff: true, IsCentre: false } => Decide.Link(c, Another(choice), now, actor),
            Decision.Link => Decide.LinkDuplicate(c, Originals.Open with { Id = Another(choice) }, now, actor),
            Decision.TakeDuplicate => Decide.TakeDuplicate(c, Another(choice), now, actor),
            Decision.HearOriginal => Decide.HearOriginal(
                c,
                Another(choice),
                Originals.AnswerTo(1 + (choice % 2)),
                Originals.Told,
                now,
                actor
            ),
            Decision.ReleaseDuplicate => Decide.ReleaseDuplicate(c, now, actor),
            Decision.BarStaff => Decide.BarStaff(c, Account(choice), Some.Reason, now, actor),
            Decision.LiftBar => Decide.LiftBar(c, SomebodyBarred(c, choice), Some.Reason, now, actor),
            Decision.OpenTexts => Decide.OpenTexts(c, Some.Reason, now, actor),
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
            Decision.Correct => () => Decide.Correct(c, Some.Correction with { Documents = Some.Documents(11) }, Calendar, now, actor),
            Decision.Reject when !c.WasAskedInVain => () =>
                Decide.Reject(c, RejectionReason.Insufficient, Some.Text, Original(c), now, actor),
            Decision.ExtendDeadline => () => Decide.ExtendDeadline(c, Day(1, 1), Some.Reason, Calendar, now, actor),
            Decision.Answer => () => Decide.Answer(c, Some.Upheld with { RootCause = null }, now, actor),
            Decision.LiftBar => () => Decide.LiftBar(c, "nobody", Some.Reason, now, actor),
            Decision.Link => () => Decide.Link(c, c.Id, now, actor),
            Decision.TakeDuplicate => () => Decide.TakeDuplicate(c, c.Id, now, actor),
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

    private static Guid Another(int choice) => choice % 2 == 0 ? Some.OtherId : Some.NoteId;

    private static Complaint? Original(Complaint c) => c.DuplicateOf is { } id ? Originals.Open with { Id = id } : null;

    /// <summary>
    /// The lack of something only where it was asked for in vain; as a duplicate only what is linked to an original, and then often, or no
    /// walk would come there.
    /// </summary>
    private static RejectionReason ReasonFor(Complaint c, int choice) =>
        (RejectionReason)(choice % 6) switch
        {
            _ when c.DuplicateOf is not null && choice % 3 > 0 => RejectionReason.Duplicate,
            RejectionReason.Duplicate when c.DuplicateOf is null => RejectionReason.NotEligible,
            RejectionReason.Insufficient when !c.WasAskedInVain => RejectionReason.BeforeCourt,
            var reason => reason,
        };

    private static string Account(int choice) => People.All[1 + (choice % 5)].Id;

    private static string SomebodyBarred(Complaint c, int choice) => c.Barred.IsEmpty ? Account(choice) : c.Barred[choice % c.Barred.Count];

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

    /// <summary>The day that is due has become a holiday.</summary>
    private static IReadOnlyList<IComplaintEvent> OffTheDay(Complaint c, DateTimeOffset now, Actor actor)
    {
        var day = c.Terms?.DueOn ?? WorkingCalendar.DayOf(now);
        return Decide.MoveDeadline(c, day, People.Centre.Id, Some.Reason, new WorkingCalendar([day], []), now, actor);
    }

    private static IReadOnlyList<IComplaintEvent> Succeed(Complaint c, Route route, DateTimeOffset now, Actor actor) =>
        Decide.Succeed(c, route, Tree.PlaceOf(route.AgencyId), Calendar, now, actor);

    private static DateOnly LaterDay(Complaint c, DateTimeOffset now, int choice)
    {
        var today = WorkingCalendar.DayOf(now);
        var dueOn = c.Terms?.DueOn ?? today;
        return (dueOn > today ? dueOn : today).AddDays(1 + (choice % 30));
    }
}
