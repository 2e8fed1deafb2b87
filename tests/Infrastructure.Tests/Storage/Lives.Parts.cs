using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>What the dice put into a life.</summary>
internal sealed partial class Lives
{
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

    private static Correction Mended(Complaint c) =>
        new(c.Subject with { ServiceId = "x-ray" }, new Grievance(Words, Words, null, null), [], [new KindAnswer("meter", 1, Words)]);

    /// <summary>As a duplicate wherever it is linked to an original.</summary>
    private static IReadOnlyList<IComplaintEvent> Reject(Complaint c, DateTimeOffset now, Actor actor)
    {
        var original = c.DuplicateOf is { } id ? Original(c, id) : null;
        return Decide.Reject(c, original is null ? RejectionReason.BeforeCourt : RejectionReason.Duplicate, Words, original, now, actor);
    }

    private static Complaint Original(Complaint c, Guid id) => c with { Id = id, DuplicateOf = null, Status = ComplaintStatus.Assigned };

    private static ComplaintAnswered Answered(Complaint c, DateTimeOffset now) =>
        new(now, 1, Hospital, new Answer(Outcome.NotUpheld, Words, null, null, []), Late: false, c.Keys);

    private Route Elsewhere(Complaint c) =>
        new(Agencies.Where(agency => agency != c.AgencyId).ElementAt(_dice.Next(2)), (Desk)_dice.Next(2));

    private static IReadOnlyList<IComplaintEvent> Succeed(Complaint c, Route route, DateTimeOffset now, Actor actor) =>
        Decide.Succeed(c, route, new AgencyPlace(route.AgencyId, "health", "diwan"), Calendar, now, actor);

    private static DateOnly Later(Complaint c, DateTimeOffset now)
    {
        var (due, today) = (c.Terms!.DueOn, WorkingCalendar.DayOf(now));
        return (due > today ? due : today).AddDays(9);
    }

    /// <summary>The day that is due has become a holiday.</summary>
    private static IReadOnlyList<IComplaintEvent> OffTheDay(Complaint c, DateTimeOffset now, Actor actor) =>
        c.Terms?.DueOn is { } day ? Decide.MoveDeadline(c, day, Centre.Id, Words, new WorkingCalendar([day], []), now, actor) : [];

    private Document[] WhereThereIsRoom(Complaint c) => c.StaffDocuments.Count < DocumentLimits.Count ? [Document()] : [];

    private Document Document() => new(NewId(), Words, "application/pdf", _dice.Next(1, 9000), Words, Words);

    /// <summary>Every third as it was before there were numbers.</summary>
    private IReadOnlyList<IComplaintEvent> Verify(Complaint c, DateTimeOffset now, Actor actor)
    {
        var code = NewCode();
        var events = Decide.Verify(c, NewNumber(), code, now, actor);
        return number % 3 == 0 ? [new ComplaintVerified(now, code.Text.Token, c.Keys)] : events;
    }

    private CaseNumber NewNumber() => CaseNumber.Of(2026, _dice.Next(CaseNumber.Most));

    private SealedCode NewCode()
    {
        var bytes = new byte[ComplaintCode.RandomBytes];
        _dice.NextBytes(bytes);
        var code = ComplaintCode.From(bytes).ToString();
        return new SealedCode(new Sealed(code), $"token of {code}");
    }

    private Guid NewId()
    {
        var bytes = new byte[16];
        _dice.NextBytes(bytes);
        return new Guid(bytes);
    }
}
