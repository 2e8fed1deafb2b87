using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>Late is what the history says: figures, queues and pages say the same, over random lives.</summary>
[Collection("postgres")]
public sealed class LatenessTests(PostgresFixture postgres)
{
    private const int Count = 40;
    private static readonly DateTimeOffset Now = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 12);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_history_calls_missed_is_overdue_on_every_page_and_in_every_figure()
    {
        await using var bench = await StoreBench.Set(postgres);
        var late = new HashSet<Guid>();
        var waiting = 0;
        foreach (var number in Enumerable.Range(1, Count * 2))
        {
            var id = new Guid(number, 0, 0x7000, 0x81, 0, 0, 0, 0, 0, 0, 0);
            var events = UntilToday(Lives.Of(id, number), number);
            await bench.Append(id, [events]);
            var state = Complaint.Fold(null, events)!;
            var missed = events.OfType<DeadlineMissed>().Any(miss => miss.Round == state.Round);
            if (missed && OpenStatuses.All.Contains(state.Status))
            {
                late.Add(id);
                waiting += state.WaitsForComplainant ? 1 : 0;
            }

            state.IsOverdue(Today).ShouldBe(late.Contains(id), $"life {number}");
            (events.Aggregate(default(CaseRow), CaseRow.Evolve)!.IsOverdue(Today)).ShouldBe(late.Contains(id), $"row of life {number}");
            (events.Aggregate(default(ComplaintTracking), ComplaintTracking.Evolve)!.State.IsOverdue(Today)).ShouldBe(late.Contains(id));
            foreach (var answer in events.OfType<ComplaintAnswered>())
            {
                answer.Late.ShouldBe(events.OfType<DeadlineMissed>().Any(miss => miss.Round == answer.Round), $"answers of life {number}");
            }
        }

        late.Count.ShouldBeGreaterThan(5, "else this says nothing");
        waiting.ShouldBeGreaterThan(0, "a question that stands does not hide it");
        await using var work = bench.Begin();
        var everything = CaseScope.Of(Actor.Staff(Guid.NewGuid(), Role.CentreOfficer, null), GovernmentDirectory.Empty);
        var rows = new MartenCaseRows(work.Session, new MartenUnverifiedFilings(work.Session), new RetentionPeriod(TimeSpan.FromDays(1)));
        var listed = await rows.List(
            new CaseFilter
            {
                Overdue = true,
                Today = Today,
                Take = Count * 2,
            },
            everything,
            Ct
        );
        var tallies = new MartenCaseTallies(work.Session);
        listed.Items.Select(row => row.Id).ShouldBe(late, ignoreOrder: true);
        (await tallies.Queue(everything, Today, Ct)).Overdue.ShouldBe(late.Count);
        (await tallies.Standing(everything, Today, [Now], Ct)).Overdue.ShouldBe(late.Count);
        (await rows.Due(DueFor.Missed, Now, Guid.Empty, Count, Ct)).ShouldBeEmpty("all of them are recorded");
    }

    /// <summary>As it stands today, once the job has run; in every second life the complainant is asked something just now.</summary>
    private static List<IComplaintEvent> UntilToday(IReadOnlyList<IComplaintEvent> life, int number)
    {
        List<IComplaintEvent> part = [.. life.Where(e => e.At < Now)];
        var state = Complaint.Fold(null, part)!;
        part.AddRange(state.FallsDue(Today) ? Decide.MissDeadline(state, Now, Actor.System("deadlines")) : []);
        state = Complaint.Fold(null, part)!;
        var officer = Actor.Staff(Guid.NewGuid(), Role.Officer, "health");
        if (number % 2 == 0 && state.Possible(Now, officer).Contains(Decision.AskComplainant))
        {
            part.AddRange(Decide.AskComplainant(state, new Sealed("s1.AAAA"), new WorkingCalendar([], []), Now, officer));
        }

        return part;
    }
}
