using Ccs.Application.Ports;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>An upload becomes the document of one complaint, once.</summary>
[Collection("postgres")]
public sealed class ClaimTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Used_once_it_is_unknown()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var stored = await bench.Store(Samples.Pdf);
        await bench.File(stored.UploadId);

        (await Refusal(bench, stored.UploadId)).ShouldBe("upload.unknown");
    }

    [Fact]
    public async Task Named_twice_in_one_list_it_is_one_document_and_claimed_twice_it_is_unknown_the_second_time()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var id = (await bench.Store(Samples.Pdf)).UploadId;
        var twice = (await bench.Store(Samples.Pdf)).UploadId;

        (await bench.File(twice, twice)).Documents.Count.ShouldBe(1);

        await using var scope = bench.Begin();
        var seal = await scope.Seals.Create(Guid.NewGuid(), Ct);
        await scope.Uploads.Claim([id], seal, Ct);
        (await Should.ThrowAsync<UploadRefusedException>(() => scope.Uploads.Claim([id], seal, Ct))).Code.ShouldBe("upload.unknown");
    }

    [Fact]
    public async Task One_unknown_among_several_refuses_all_and_uses_none()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var stored = await bench.Store(Samples.Pdf);

        (await Refusal(bench, stored.UploadId, Guid.NewGuid())).ShouldBe("upload.unknown");

        (await bench.File(stored.UploadId)).Documents.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_command_that_does_not_commit_uses_nothing()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var stored = await bench.Store(Samples.Pdf);
        await using (var scope = bench.Begin())
        {
            await scope.Uploads.Claim([stored.UploadId], await scope.Seals.Create(Guid.NewGuid(), Ct), Ct);
        }

        (await bench.File(stored.UploadId)).Documents.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_who_claim_it_at_the_same_time_exactly_one_gets_it()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        for (var round = 0; round < 10; round++)
        {
            var (one, two) = ((await bench.Store(Samples.Pdf)).UploadId, (await bench.Store(Samples.Pdf)).UploadId);
            var wins = 0;
            using var start = new Barrier(6);
            var races = Enumerable
                .Range(0, 6)
                .Select(i =>
                    Task.Run(
                        async () =>
                        {
                            await using var scope = bench.Begin();
                            Guid[] ids = i % 2 == 0 ? [one, two] : [two, one];
                            await scope.Uploads.Claim(ids, await scope.Seals.Create(Guid.NewGuid(), Ct), Ct);
                            start.SignalAndWait(Ct);
                            await scope.UnitOfWork.Commit(Ct);
                            Interlocked.Increment(ref wins);
                        },
                        Ct
                    )
                )
                .ToArray();

            var lost = 0;
            foreach (var race in races)
            {
                try
                {
                    await race;
                }
                catch (StaleVersionException)
                {
                    lost++;
                }
            }

            (wins, lost).ShouldBe((1, 5));
        }
    }

    [Fact]
    public async Task Who_loses_writes_nothing_at_all()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var stored = await bench.Store(Samples.Pdf);
        await using var loser = bench.Begin();
        var complaint = Guid.NewGuid();
        await loser.Uploads.Claim([stored.UploadId], await loser.Seals.Create(complaint, Ct), Ct);
        await bench.File(stored.UploadId);

        await Should.ThrowAsync<StaleVersionException>(() => loser.UnitOfWork.Commit(Ct));

        await using var later = bench.Begin();
        (await later.Seals.Of(complaint, Ct)).IsDestroyed.ShouldBeTrue();
    }

    [Fact]
    public async Task After_24_hours_it_is_unknown_even_where_nobody_has_removed_it_yet()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var stored = await bench.Store(Samples.Pdf);
        bench.Clock.Advance(TimeSpan.FromHours(24));

        (await Refusal(bench, stored.UploadId)).ShouldBe("upload.unknown");
    }

    [Fact]
    public async Task Just_before_24_hours_it_can_still_be_used()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var stored = await bench.Store(Samples.Pdf);
        bench.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));

        (await bench.File(stored.UploadId)).Documents.Count.ShouldBe(1);
    }

    private static async Task<string> Refusal(DocumentsBench bench, params Guid[] ids) =>
        (await Should.ThrowAsync<UploadRefusedException>(() => bench.File(ids))).Code;
}
