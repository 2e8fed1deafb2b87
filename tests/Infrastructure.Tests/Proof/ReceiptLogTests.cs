using Ccs.Domain.Access;
using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Tests.Support;
using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>Entries of receipts, at each place of a tree that has full tiles and partial ones.</summary>
[Collection("postgres")]
public sealed class ReceiptLogTests(PostgresFixture postgres)
{
    private static readonly string Commitment = new('a', 64);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_are_proven_once_a_checkpoint_is_signed_and_not_before()
    {
        await using var bench = await LogBench.Set(postgres);
        var log = new ReceiptLog(bench.Connections, bench.Keys);
        await bench.Look(2);
        var stream = await Say(bench);

        (await log.Read(stream, Ct)).ShouldHaveSingleItem().Entry.ShouldBeNull("it has no leaf");
        await using (var term = (await bench.Writer.TryBegin(Ct))!)
        {
            await term.Append(Ct);
        }

        (await log.Read(stream, Ct)).ShouldHaveSingleItem().Entry.ShouldBeNull("its leaf is promised by nobody");
        await bench.Write();

        Proves((await log.Read(stream, Ct)).ShouldHaveSingleItem().Entry!);
        (await log.Read(Guid.NewGuid(), Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Old_ones_and_new_ones_are_proven_beside_full_tiles()
    {
        await using var bench = await LogBench.Set(postgres);
        var log = new ReceiptLog(bench.Connections, bench.Keys);
        List<Guid> streams = [];
        foreach (var between in new[] { 3, 260, 251, 4 })
        {
            streams.Add(await Say(bench));
            await bench.Look(between);
        }

        await bench.Write();

        foreach (var stream in streams)
        {
            Proves((await log.Read(stream, Ct)).ShouldHaveSingleItem().Entry!);
        }
    }

    [Fact]
    public async Task Steps_are_proven_whatever_is_in_them_and_from_the_checkpoint_that_was_asked_for()
    {
        await using var bench = await LogBench.Set(postgres);
        var log = new ReceiptLog(bench.Connections, bench.Keys);
        var proofs = new LogProofs(bench.Connections);
        var stream = await Say(bench);
        await bench.Write();
        var before = (await proofs.Checkpoint(null, null, Ct))!;
        await bench.Look(3);
        await bench.Write();

        var then = (await log.Steps(stream, [1], before, Ct)).ShouldHaveSingleItem().Entry!;
        var now = (await log.Steps(stream, [1], null, Ct)).ShouldHaveSingleItem().Entry!;

        Proves(then);
        Proves(now);
        then.Proof.ShouldEndWith(before.Note);
        now.Proof.ShouldNotEndWith(before.Note);
        (await log.Steps(stream, [2], before, Ct)).ShouldBeEmpty();
        (await log.Steps(await Say(bench), [1], before, Ct)).ShouldHaveSingleItem().Entry.ShouldBeNull("it has no leaf");
    }

    private static void Proves(Ccs.Application.Proof.LoggedEntry entry)
    {
        var shown = new ReceiptEntry(entry.Digests, entry.Salt, entry.Commitment, entry.Proof);
        ReceiptCheck.Stands(shown).ShouldNotBeNull();
        ReceiptCheck.Stands(shown with { Commitment = new string('b', 64) }).ShouldBeNull();
        ReceiptCheck.LeafOf(shown).ToString().ShouldBe(entry.Leaf);
        entry.Commitment.ShouldBe(Commitment);
        ReceiptCheck.IsOf(shown, new ReceiptEvent(0, new ReceiptPart(entry.Event, entry.EventSalt), null, [])).ShouldBeTrue();
        TlogProof.TryParse(entry.Proof, out var proof).ShouldBeTrue();
        proof!.Index.ShouldBe(entry.Index);
    }

    internal static async Task<Guid> Say(LogBench bench)
    {
        await using var session = bench.Store.LightweightSession();
        var stream = Guid.CreateVersion7();
        var e = session.Events.BuildEvent(new CaseAccessed(TimeProvider.System.GetUtcNow(), stream, "case", null, "1"));
        e.SetHeader(EventCommitments.Header, Commitment);
        session.Events.StartStream(stream, e);
        await session.SaveChangesAsync(Ct);
        return stream;
    }
}
