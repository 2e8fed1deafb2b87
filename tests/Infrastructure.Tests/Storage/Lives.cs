using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>Random lives of complaints, made by the decisions themselves; the same number is always the same life.</summary>
internal sealed partial class Lives(int number)
{
    private const int Steps = 160;
    private const string Hospital = "health-erbil";

    private static readonly Sealed Words = new("s1.AAAA");
    private static readonly Actor Officer = Actor.Staff(new Guid("00000001-0000-7000-8000-000000000000"), Role.Officer, Hospital);
    private static readonly Actor Head = Actor.Staff(new Guid("00000002-0000-7000-8000-000000000000"), Role.AgencyHead, Hospital);
    private static readonly Actor Inspector = Actor.Staff(new Guid("00000004-0000-7000-8000-000000000000"), Role.Inspector, Hospital);
    private static readonly Actor Centre = Actor.Staff(new Guid("00000003-0000-7000-8000-000000000000"), Role.CentreOfficer, null);
    private static readonly Actor Job = Actor.System("job");
    private static readonly Actor[] People = [Actor.Complainant, Officer, Officer, Head, Inspector, Centre, Job];
    private static readonly string[] Agencies = [Hospital, "health-duhok", "municipalities"];
    private static readonly DeadlinePolicy Policy = new("standard", 1, AnswerWorkingDays: 15);
    private static readonly WorkingCalendar Calendar = new([], []);

    private static readonly Decision[] OfTheClock =
    [
        Decision.Remind,
        Decision.RemindOfTriage,
        Decision.RemindOfQuestion,
        Decision.LapseQuestion,
        Decision.RemindOfCorrection,
        Decision.LapseCorrection,
    ];

    private readonly Random _dice = new(number);

    public static IReadOnlyList<IComplaintEvent> Of(Guid id, int number) => new Lives(number).Live(id);

    private List<IComplaintEvent> Live(Guid id)
    {
        var now = new DateTimeOffset(2026, 1, 4, 8, 0, 0, TimeSpan.Zero).AddMinutes(number);
        var filed = Filed(id, now);
        List<IComplaintEvent> events = [.. Decide.File(null, new Eligibility(new DateOnly(1980, 7, 1), "IQ"), filed)];
        var complaint = Complaint.Fold(null, events)!;
        for (var step = 0; step < Steps; step++)
        {
            // Within 72 hours a complaint is verified or never.
            now = now.AddHours(
                complaint.Status == ComplaintStatus.Filed ? _dice.Next(12)
                : _dice.Next(10) == 0 ? _dice.Next(600)
                : _dice.Next(48)
            );
            if (complaint.FallsDue(WorkingCalendar.DayOf(now)))
            {
                var missed = Decide.MissDeadline(complaint, now, Job);
                events.AddRange(missed);
                complaint = Complaint.Fold(complaint, missed)!;
            }

            var actor = People[_dice.Next(People.Length)];
            var possible = complaint
                .Possible(now, actor)
                .Where(decision => !EndsItAll(decision, complaint) || _dice.Next(15) == 0)
                .ToList();
            var reminder = complaint
                .Possible(now, Job)
                .Where(OfTheClock.Contains)
                .SelectMany(decision => Take(decision, complaint, now, Job))
                .ToList();

            // The moment for a reminder is short: a job would not miss it, so the dice may not either.
            var made =
                reminder.Count > 0 ? reminder
                : possible.Count == 0 ? []
                : possible.Contains(Decision.AskCentre) && _dice.Next(2) == 0 ? Take(Decision.AskCentre, complaint, now, actor)
                : Take(possible[_dice.Next(possible.Count)], complaint, now, actor);
            made = made.Grouped(complaint.Keys);
            events.AddRange(made);
            complaint = Complaint.Fold(complaint, made)!;
        }

        return events;
    }

    /// <summary>What is rejected as a duplicate comes back.</summary>
    private static bool EndsItAll(Decision decision, Complaint c) =>
        decision is Decision.Withdraw or Decision.Erase or Decision.Expire || (decision == Decision.Reject && c.DuplicateOf is null);

    private IReadOnlyList<IComplaintEvent> Take(Decision decision, Complaint c, DateTimeOffset now, Actor actor) =>
        decision switch
        {
            Decision.ChangeContact => Decide.ChangeContact(c, new SealedContact((ContactChannel)_dice.Next(2), Words), now, actor),
            Decision.Verify => Verify(c, now, actor),
            Decision.GiveCaseNumber => Decide.GiveCaseNumber(c, NewNumber(), NewCode(), now, actor),
            Decision.Assign => Decide.Assign(c, Elsewhere(c), Policy, Calendar, now, actor),
            Decision.Refer => Decide.Refer(c, Elsewhere(c), Words, Calendar, now, actor),
            Decision.Return => Decide.Return(c, Words, Calendar, now, actor),
            Decision.AskCentre => Decide.AskCentre(c, Words, now, actor),
            Decision.Succeed => Succeed(c, Elsewhere(c), now, actor),
            Decision.Appoint => Decide.Appoint(c, actor.Id, now, actor),
            Decision.Release => Decide.Release(c, c.OfficerId ?? "nobody", (ReleaseCause)_dice.Next(3), now, now, actor),
            Decision.Assess => Decide.Assess(c, _dice.Next(1, 5), _dice.Next(2) == 0, _dice.Next(2) == 0, now, actor),
            Decision.Recategorise => Decide.Recategorise(c, _dice.Next(2) == 0 ? "fees" : "delay", Words, now, actor),
            Decision.ReplyMeanwhile => Decide.ReplyMeanwhile(c, Words, now, actor),
            Decision.HearPerson => Decide.HearPerson(c, now.AddHours(-1), Words, now, actor),
            Decision.AskComplainant => Decide.AskComplainant(c, Words, Calendar, now, actor),
            Decision.ProvideInformation => Decide.ProvideInformation(c, Words, [], Calendar, now, actor),
            Decision.RemindOfQuestion => Decide.RemindOfQuestion(c, Calendar, now, actor),
            Decision.LapseQuestion => Decide.LapseQuestion(c, Calendar, now, actor),
            Decision.SendBack => Decide.SendBack(c, Words, Calendar, now, actor),
            Decision.Correct => Decide.Correct(c, Mended(c), Calendar, now, actor),
            Decision.RemindOfCorrection => Decide.RemindOfCorrection(c, Calendar, now, actor),
            Decision.LapseCorrection => Decide.LapseCorrection(c, Calendar, now, actor),
            Decision.AddDocument => Decide.AddDocument(c, Document(), _dice.Next(2) == 0, now, actor),
            Decision.AddNote => Decide.AddNote(c, NewId(), Words, now, actor),
            Decision.ExtendDeadline => Decide.ExtendDeadline(c, Later(c, now), Words, Calendar, now, actor),
            Decision.MoveDeadline => OffTheDay(c, now, actor),
            Decision.Remind => Decide.Remind(c, now, actor),
            Decision.RemindOfTriage => Decide.RemindOfTriage(c, Calendar, now, actor),
            Decision.Escalate => Decide.Escalate(c, new AgencyPlace(c.AgencyId!, "health", "diwan"), Words, Calendar, now, actor),
            Decision.Answer => Decide.Answer(
                c,
                new Answer(Outcome.PartlyUpheld, Words, Words, RootCause.Rules, WhereThereIsRoom(c)),
                now,
                actor
            ),
            Decision.Rate => Decide.Rate(c, _dice.Next(1, 6), Words, now, actor),
            Decision.Accept => Decide.Accept(c, now, actor),
            Decision.CloseUnanswered => Decide.CloseUnanswered(c, now, actor),
            Decision.Reopen => Decide.Reopen(c, new Route("health", Desk.Inspector), Policy, Words, Calendar, now, actor),
            Decision.Reject => Reject(c, now, actor),
            Decision.Withdraw => Decide.Withdraw(c, Words, now, actor),
            Decision.Expire => Decide.Expire(c, now, actor),
            Decision.Link => actor is { IsStaff: true, IsCentre: false }
                ? Decide.Link(c, NewId(), now, actor)
                : Decide.LinkDuplicate(c, Original(c, NewId()), now, actor),
            Decision.TakeDuplicate => Decide.TakeDuplicate(c, NewId(), now, actor),
            Decision.HearOriginal => Decide.HearOriginal(c, c.DuplicateOf!.Value, Answered(c, now), new(Words, null, null), now, actor),
            Decision.ReleaseDuplicate => Decide.ReleaseDuplicate(c, now, actor),
            Decision.BarStaff => Decide.BarStaff(c, NewId().ToString(), Words, now, actor),
            Decision.LiftBar => Decide.LiftBar(c, c.Barred[0], Words, now, actor),
            Decision.OpenTexts => Decide.OpenTexts(c, Words, now, actor),
            Decision.OpenIdentity => Decide.OpenIdentity(c, Words, now, actor),
            Decision.Erase => Decide.Erase(c, ErasureCause.Retention, now, actor),
            _ => [],
        };
}
