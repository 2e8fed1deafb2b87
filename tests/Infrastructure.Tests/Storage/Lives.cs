using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>Random lives of complaints, made by the decisions themselves; the same number is always the same life.</summary>
internal sealed class Lives(int number)
{
    private const int Steps = 120;
    private const string Hospital = "health-erbil";

    private static readonly Sealed Words = new("s1.AAAA");
    private static readonly Actor Officer = Actor.Staff(new Guid("00000001-0000-7000-8000-000000000000"), Role.Officer, Hospital);
    private static readonly Actor Head = Actor.Staff(new Guid("00000002-0000-7000-8000-000000000000"), Role.AgencyHead, Hospital);
    private static readonly Actor Centre = Actor.Staff(new Guid("00000003-0000-7000-8000-000000000000"), Role.CentreOfficer, null);
    private static readonly Actor[] People = [Actor.Complainant, Officer, Officer, Head, Centre, Actor.System("job")];
    private static readonly string[] Agencies = [Hospital, "health-duhok", "municipalities"];
    private static readonly DeadlinePolicy Policy = new("standard", 1, AnswerWorkingDays: 15);
    private static readonly WorkingCalendar Calendar = new([], []);

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
            var actor = People[_dice.Next(People.Length)];
            var possible = complaint.Possible(now, actor).Where(decision => !EndsItAll(decision) || _dice.Next(15) == 0).ToList();
            var reminder = possible
                .Where(decision => decision is Decision.Remind or Decision.RemindOfTriage)
                .SelectMany(decision => Take(decision, complaint, now, actor))
                .ToList();

            // The moment for a reminder is short: a job would not miss it, so the dice may not either.
            var made =
                reminder.Count > 0 ? reminder
                : possible.Count == 0 ? []
                : Take(possible[_dice.Next(possible.Count)], complaint, now, actor);
            events.AddRange(made);
            complaint = Complaint.Fold(complaint, made)!;
        }

        return events;
    }

    private static bool EndsItAll(Decision decision) =>
        decision is Decision.Withdraw or Decision.Reject or Decision.Erase or Decision.Expire;

    private IReadOnlyList<IComplaintEvent> Take(Decision decision, Complaint c, DateTimeOffset now, Actor actor) =>
        decision switch
        {
            Decision.ChangeContact => Decide.ChangeContact(c, new SealedContact((ContactChannel)_dice.Next(2), Words), now, actor),
            Decision.Verify => Decide.Verify(c, ComplaintCode.From(CodeBytes()), now, actor),
            Decision.Assign => Decide.Assign(c, Elsewhere(c), Policy, Calendar, now, actor),
            Decision.Refer => Decide.Refer(c, Elsewhere(c), Words, Calendar, now, actor),
            Decision.Return => Decide.Return(c, Words, now, actor),
            Decision.Appoint => Decide.Appoint(c, actor.Id, now, actor),
            Decision.Assess => Decide.Assess(c, _dice.Next(1, 5), _dice.Next(2) == 0, _dice.Next(2) == 0, now, actor),
            Decision.ReplyMeanwhile => Decide.ReplyMeanwhile(c, Words, now, actor),
            Decision.HearPerson => Decide.HearPerson(c, now.AddHours(-1), Words, now, actor),
            Decision.AskComplainant => Decide.AskComplainant(c, Words, now, actor),
            Decision.ProvideInformation => Decide.ProvideInformation(c, Words, [], Calendar, now, actor),
            Decision.AddDocument => Decide.AddDocument(c, Document(), _dice.Next(2) == 0, now, actor),
            Decision.AddNote => Decide.AddNote(c, NewId(), Words, now, actor),
            Decision.ExtendDeadline => Decide.ExtendDeadline(c, Later(c, now), Words, Calendar, now, actor),
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
            Decision.Reject => Decide.Reject(c, RejectionReason.BeforeCourt, Words, now, actor),
            Decision.Withdraw => Decide.Withdraw(c, Words, now, actor),
            Decision.Expire => Decide.Expire(c, now, actor),
            Decision.Link => Decide.Link(c, NewId(), LinkKind.RelatedTo, now, actor),
            Decision.BarStaff => Decide.BarStaff(c, NewId().ToString(), Words, now, actor),
            Decision.OpenIdentity => Decide.OpenIdentity(c, Words, now, actor),
            Decision.Erase => Decide.Erase(c, ErasureCause.Retention, now, actor),
            _ => [],
        };

    private ComplaintFiled Filed(Guid id, DateTimeOffset now) =>
        new(
            now,
            id,
            new SealedComplainant(Words, Words, Words, null, null, "IQ"),
            new SealedContact(ContactChannel.Phone, Words),
            new Subject(SubjectKind.Person, Hospital, "surgery", Words, Words),
            new Grievance(Words, Words, null, new DateOnly(2025, 12, 24)),
            new GroupingKeys(SubjectKind.Person, "surgery", "conduct", "erbil", (Language)(number % 3)),
            Confidential: true,
            [Document()],
            Assistance: null
        );

    private Route Elsewhere(Complaint c) =>
        new(Agencies.Where(agency => agency != c.AgencyId).ElementAt(_dice.Next(2)), (Desk)_dice.Next(2));

    private static DateOnly Later(Complaint c, DateTimeOffset now)
    {
        var (due, today) = (c.Terms!.DueOn, WorkingCalendar.DayOf(now));
        return (due > today ? due : today).AddDays(9);
    }

    private Document[] WhereThereIsRoom(Complaint c) => c.StaffDocuments.Count < DocumentLimits.Count ? [Document()] : [];

    private Document Document() => new(NewId(), Words, "application/pdf", _dice.Next(1, 9000), Words, Words);

    private byte[] CodeBytes()
    {
        var bytes = new byte[9];
        _dice.NextBytes(bytes);
        return bytes;
    }

    private Guid NewId()
    {
        var bytes = new byte[16];
        _dice.NextBytes(bytes);
        return new Guid(bytes);
    }
}
