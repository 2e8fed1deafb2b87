using Ccs.Application.Cases;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Tests.Support;
using Marten;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>What the store keeps is what folding the events gives: at once, and again after a rebuild.</summary>
[Collection("postgres")]
public sealed class ProjectionTests(PostgresFixture postgres)
{
    private const int Count = 60;

    private static readonly Dictionary<Guid, IReadOnlyList<IComplaintEvent>> Histories = Enumerable
        .Range(1, Count)
        .Select(number => (Id: new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0), Number: number))
        .ToDictionary(life => life.Id, life => Life(life.Id, life.Number));

    /// <summary>The last one is filed, and nothing more happens.</summary>
    private static IReadOnlyList<IComplaintEvent> Life(Guid id, int number) =>
        number == Count ? [.. Lives.Of(id, number).Take(1)] : Lives.Of(id, number);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_lives_have_every_event_of_a_complaint_in_them() =>
        EventNames
            .All.Where(typeof(IComplaintEvent).IsAssignableFrom)
            .Except(Histories.Values.SelectMany(events => events).Select(e => e.GetType()))
            .ShouldBeEmpty();

    [Fact]
    public async Task Stored_views_are_the_fold_of_the_events_and_a_rebuild_changes_nothing()
    {
        await using var bench = await StoreBench.Set(postgres);
        foreach (var (id, events) in Histories)
        {
            await bench.Append(id, Commits(events));
        }

        await ShouldBeTheFold(bench);
        await Spoil(bench);
        await new ProjectionRebuild(bench.Store, []).Run(_ => { }, Ct);
        await ShouldBeTheFold(bench);

        await new ProjectionRebuild(bench.Store, []).Run(_ => { }, Ct);
        await ShouldBeTheFold(bench);
    }

    [Fact]
    public async Task The_state_that_decisions_are_made_on_is_the_fold_of_the_stored_events()
    {
        await using var bench = await StoreBench.Set(postgres);
        var (id, events) = Histories.MaxBy(history => history.Value.Count);
        await bench.Append(id, Commits(events));

        await using var work = bench.Begin();

        bench.Json(await work.Streams.Load(id, events.Count, Ct)).ShouldBe(bench.Json(Complaint.Fold(null, events)));
        (await work.Streams.History(id, Ct)).Select(e => bench.Json(e.Data)).ShouldBe(events.Select(bench.Json));
    }

    /// <summary>One, two or three events a commit, as commands make them.</summary>
    private static IEnumerable<IReadOnlyList<IComplaintEvent>> Commits(IReadOnlyList<IComplaintEvent> events)
    {
        for (int at = 0, size = 1; at < events.Count; at += size, size = 1 + (at % 3))
        {
            yield return [.. events.Skip(at).Take(size)];
        }
    }

    private static async Task ShouldBeTheFold(StoreBench bench)
    {
        await using var session = bench.Store.QuerySession();
        foreach (var (id, events) in Histories)
        {
            var verified = IsVerified(events);
            var row = verified ? events.Aggregate(default(CaseRow), CaseRow.Evolve)! with { Version = events.Count } : null;
            var tracking = verified ? events.Aggregate(default(ComplaintTracking), ComplaintTracking.Evolve) : null;

            bench.Json(await session.LoadAsync<CaseRow>(id, Ct)).ShouldBe(bench.Json(row));
            bench.Json(await session.LoadAsync<ComplaintTracking>(id, Ct)).ShouldBe(bench.Json(tracking));
        }

        var count = Histories.Values.Count(IsVerified);
        count.ShouldBeInRange(2, Count - 1, "some are never verified, and nothing is stored of them");
        (await session.Query<CaseRow>().CountAsync(Ct)).ShouldBe(count);
        (await session.Query<ComplaintTracking>().CountAsync(Ct)).ShouldBe(count);
    }

    /// <summary>So that a rebuild that does nothing is seen: one row gone, one of no complaint, one with something else in it.</summary>
    private static async Task Spoil(StoreBench bench)
    {
        await using var session = bench.Store.LightweightSession();
        var ids = Histories.Where(life => IsVerified(life.Value)).Select(life => life.Key).ToList();
        var row = await session.LoadAsync<CaseRow>(ids[2], Ct);
        session.Delete<CaseRow>(ids[0]);
        session.Delete<ComplaintTracking>(ids[1]);
        session.Store(row! with { CategoryId = "spoilt" }, row with { Id = Guid.NewGuid() });
        await session.SaveChangesAsync(Ct);
    }

    private static bool IsVerified(IReadOnlyList<IComplaintEvent> events) => events.Any(e => e is ComplaintVerifiedV2 or ComplaintVerified);
}
