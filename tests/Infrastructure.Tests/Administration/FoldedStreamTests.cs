using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Ccs.Infrastructure.Tests.Administration;

/// <summary>The directory's stream: what a node keeps of it, and what happens when two change it at once.</summary>
[Collection("postgres")]
public sealed class FoldedStreamTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Now = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Names Names = new("Centre", "ناوەند", "المركز");
    private static readonly AgencyRegistered Centre = new(Now, "centre", null, "centre", Names);

    private readonly FakeTimeProvider _clock = new(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_slower_of_two_who_loaded_the_same_is_refused_and_leaves_nothing()
    {
        await using var bench = await StoreBench.Set(postgres);
        var stream = Stream(bench);
        await Record(bench, stream, Centre);
        await using var first = bench.Begin(Actor.System("one"));
        await using var second = bench.Begin(Actor.System("two"));
        var (faster, slower) = (new MartenDirectory(first.Session, stream), new MartenDirectory(second.Session, stream));
        (await faster.Load(Ct)).Version.ShouldBe(1);
        (await slower.Load(Ct)).Version.ShouldBe(1);

        faster.Record([new AgencyRenamed(Now, "centre", Names with { En = "Faster" })]);
        slower.Record([new AgencyRenamed(Now, "centre", Names with { En = "Slower" })]);
        await first.UnitOfWork.Commit(Ct);
        await Should.ThrowAsync<StaleVersionException>(() => second.UnitOfWork.Commit(Ct));

        (await new MartenDirectory(second.Session, stream).Load(Ct)).ShouldSatisfyAllConditions(
            now => now.Version.ShouldBe(2),
            now => now.State.Centre.Names.En.ShouldBe("Faster")
        );
    }

    [Fact]
    public async Task The_node_that_changed_it_knows_at_once_and_not_before_the_commit()
    {
        await using var bench = await StoreBench.Set(postgres);
        var stream = Stream(bench);
        await Record(bench, stream, Centre);
        (await stream.Get(Ct)).Centre.Names.En.ShouldBe("Centre");
        await using var work = bench.Begin(Actor.System("one"));
        var directory = new MartenDirectory(work.Session, stream);
        await directory.Load(Ct);
        directory.Record([new AgencyRenamed(Now, "centre", Names with { En = "New" })]);

        // A look between the change and its commit keeps what was read for two seconds: it must not outlive the commit.
        (await stream.Get(Ct)).Centre.Names.En.ShouldBe("Centre");
        await work.UnitOfWork.Commit(Ct);

        (await stream.Get(Ct)).Centre.Names.En.ShouldBe("New");
    }

    [Fact]
    public async Task A_change_that_was_not_committed_changes_nothing()
    {
        await using var bench = await StoreBench.Set(postgres);
        var stream = Stream(bench);
        await using (var dropped = bench.Begin(Actor.System("one")))
        {
            new MartenDirectory(dropped.Session, stream).Record([Centre]);
        }

        (await stream.Get(Ct)).Agencies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_node_knows_after_two_seconds()
    {
        await using var bench = await StoreBench.Set(postgres);
        var (here, there) = (Stream(bench), Stream(bench));
        await Record(bench, here, Centre);
        (await there.Get(Ct)).Centre.Names.En.ShouldBe("Centre");
        await Record(bench, here, new AgencyRenamed(Now, "centre", Names with { En = "New" }));

        (await there.Get(Ct)).Centre.Names.En.ShouldBe("Centre");
        _clock.Advance(TimeSpan.FromSeconds(2));
        (await there.Get(Ct)).Centre.Names.En.ShouldBe("New");
    }

    private FoldedStream<GovernmentDirectory, IDirectoryEvent> Stream(StoreBench bench) =>
        new(bench.Store, _clock, GovernmentDirectory.StreamId, GovernmentDirectory.Empty, GovernmentDirectory.Evolve);

    private static async Task Record(StoreBench bench, FoldedStream<GovernmentDirectory, IDirectoryEvent> stream, IDirectoryEvent change)
    {
        await using var work = bench.Begin(Actor.System("reference-data"));
        new MartenDirectory(work.Session, stream).Record([change]);
        await work.UnitOfWork.Commit(Ct);
    }
}
