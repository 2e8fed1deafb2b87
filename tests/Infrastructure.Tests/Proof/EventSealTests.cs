using Ccs.Domain.Access;
using Ccs.Domain.Proof;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Tests.Events;
using Ccs.Infrastructure.Tests.Support;
using Ccs.Proof.Leaves;
using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Events;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>Events that the program wrote are told from those that somebody put into the table.</summary>
[Collection("postgres")]
public sealed class EventSealTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Now = new(2026, 2, 1, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_event_is_sealed_over_the_text_that_is_stored()
    {
        await using var bench = await LogBench.Set(postgres);
        // Past sessions, as the loader of many does it: no read model asks for what comes before.
        var stream = Guid.CreateVersion7();
        var samples = StreamAction.Start(bench.Store.Events, stream, [.. EventNames.All.Select(type => SampleEvents.Make(type))]).Events;
        foreach (var (at, e) in samples.Index())
        {
            (e.Id, e.StreamId, e.Version, e.Sequence, e.Timestamp) = (Guid.CreateVersion7(), stream, at + 1, at + 1, Now);
            (e.UserName, e.CorrelationId) = ("staff:1", "the-call");
            e.Headers = new Dictionary<string, object>(StringComparer.Ordinal) { ["reason"] = "s1.AA+/=", ["office"] = true };
            bench.Sealing.Seal(e, stream, bench.Store.Options.Serializer());
        }

        await bench.Store.BulkInsertEventStreamAsync(
            StorageConstants.DefaultTenantId,
            [new BulkEventStreamHeader { Id = stream, Version = samples.Count }],
            samples.ToAsyncEnumerable(),
            BulkEventSequenceMode.PreserveSourceSequence,
            1_000,
            Ct
        );

        var events = await Stored(bench);

        events.Count.ShouldBe(EventNames.All.Count);
        foreach (var e in events)
        {
            e.Canonical()!.IsSealed(bench.Seals).ShouldBeTrue(e.Type);
            CanonicalJson.Of(e.Data).ShouldBe(e.Data, $"what PostgreSQL prints is our own text: {e.Type}");
            CanonicalJson.Of(e.Headers!).ShouldBe(e.Headers!, e.Type);
        }
    }

    [Fact]
    public async Task A_stream_that_goes_on_is_sealed_as_well()
    {
        await using var bench = await LogBench.Set(postgres);
        Guid stream;
        await using (var session = bench.Store.LightweightSession())
        {
            session.CorrelationId = "the-call";
            session.SetHeader("reason", "s1.\"ژیان\" \\ \u0001 \t \u2028 </é>");
            stream = LogBench.Look(session);
            await session.SaveChangesAsync(Ct);
        }

        await using (var session = bench.Store.LightweightSession())
        {
            session.LastModifiedBy = "system:clock";
            session.Events.Append(stream, SampleEvents.Make(typeof(CaseAccessed)), SampleEvents.Make(typeof(LogBegan)));
            await session.SaveChangesAsync(Ct);
        }

        (await Stored(bench)).ShouldAllBe(e => e.Canonical()!.IsSealed(bench.Seals));
    }

    [Theory]
    [InlineData("update ccs.mt_events set data = jsonb_set(data, '{what}', '\"document\"')")]
    [InlineData("update ccs.mt_events set user_name = 'staff:2'")]
    [InlineData("update ccs.mt_events set correlation_id = 'another'")]
    [InlineData("update ccs.mt_events set type = 'note-added'")]
    [InlineData("update ccs.mt_events set headers = headers || '{\"role\": \"centre-officer\"}'")]
    [InlineData("update ccs.mt_events set headers = headers - 'seal'")]
    [InlineData("update ccs.mt_events set headers = jsonb_set(headers, '{seal}', '\"another:AAAA\"')")]
    [InlineData("update ccs.mt_events set id = gen_random_uuid()")]
    [InlineData("update ccs.mt_events set headers = null")]
    public async Task It_holds_for_nothing_else(string change)
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Look(1);
        (await Stored(bench)).ShouldHaveSingleItem().Canonical()!.IsSealed(bench.Seals).ShouldBeTrue();

        await bench.Run(change);

        (await Stored(bench)).ShouldHaveSingleItem().Canonical()!.IsSealed(bench.Seals).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_that_was_replaced_still_opens_what_it_sealed()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Look(1);
        var e = (await Stored(bench)).ShouldHaveSingleItem().Canonical()!;
        var texts = DevelopmentLogKeys.New();

        e.IsSealed(new EventSeals(new LogKeys(texts))).ShouldBeFalse("of other keys");
        bench.Keys.Seal(bench.Keys.CurrentSeal).ShouldNotBeNull();
        var both = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [bench.Keys.CurrentSeal] = Convert.ToBase64String(bench.Keys.Seal(bench.Keys.CurrentSeal)!),
            ["next"] = texts.Log,
        };
        e.IsSealed(new EventSeals(new LogKeys(texts with { CurrentSeal = "next", Seal = both }))).ShouldBeTrue();
    }

    private static async Task<List<StoredEvent>> Stored(LogBench bench)
    {
        await using var command = bench.Connections.Pool.CreateCommand(
            $"select {StoredEvent.Columns} from {StoredEvent.Table} e order by e.seq_id"
        );
        await using var reader = await command.ExecuteReaderAsync(Ct);
        List<StoredEvent> events = [];
        while (await reader.ReadAsync(Ct))
        {
            events.Add(StoredEvent.Read(reader));
        }

        return events;
    }
}
