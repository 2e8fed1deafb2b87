using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Proof.Witnesses;
using Ccs.Infrastructure.Tests.Support;
using Ccs.Proof.Notes;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>Witnesses sign what is published, after it was, and nobody waits for them.</summary>
[Collection("postgres")]
public sealed class WitnessAskingTests(PostgresFixture postgres)
{
    private readonly ToldLines<WitnessAsking> _lines = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_of_three_sign_each_publication_and_each_time_that_it_goes_on()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();
        await using var court = await RunningWitness.Start("court", bench);
        await using var bar = await RunningWitness.Start("bar", bench);
        bench.Witnesses = new LogWitnesses([court.Known, NobodyThere(), bar.Known]);
        (await Seen(bench)).ShouldBe(["clock"], "it is shown at once");

        (await Ask(bench)).ShouldBe(2);

        (await Seen(bench)).ShouldBe(["clock", "court", "bar"], ignoreOrder: true);
        _lines.All.ShouldHaveSingleItem().ShouldStartWith("Warning The witness away could not be asked");
        (await Ask(bench)).ShouldBe(0, "they have signed it");
        await bench.Look(300);
        await bench.Publish();
        (await Seen(bench)).ShouldBe(["clock"]);
        (await Ask(bench)).ShouldBe(2, "by a proof that it begins with what they signed before");
        (await Seen(bench)).ShouldBe(["clock", "court", "bar"], ignoreOrder: true);
        (await bench.Kinds()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Proofs_and_receipts_have_the_checkpoint_with_witnesses()
    {
        await using var bench = await LogBench.Set(postgres);
        var words = await ReceiptLogTests.Say(bench);
        await bench.Publish();
        await using var court = await RunningWitness.Start("court", bench);
        bench.Witnesses = new LogWitnesses([court.Known]);
        await Ask(bench);
        var later = await ReceiptLogTests.Say(bench);
        var size = await bench.Write();
        var policy = LogPolicy.Parse((await bench.Shown.Policy(null, Ct))!);

        var proofs = new LogProofs(bench.Connections);
        var receipts = new ReceiptLog(bench.Connections, bench.Keys);

        Witnesses((await proofs.Checkpoint(null, 16, Ct))!.Note).ShouldBe(["clock", "court"]);
        (await proofs.Checkpoint(null, null, Ct))!.Size.ShouldBe(size);
        Witnesses(await ProofOf(words)).ShouldBe(["clock", "court"]);
        Witnesses(await ProofOf(later)).ShouldBeEmpty("no witness has seen it yet");

        async Task<string> ProofOf(Guid stream)
        {
            TlogProof.TryParse((await receipts.Read(stream, Ct))[0].Entry!.Proof, out var proof).ShouldBeTrue();
            return proof!.Checkpoint.ToString();
        }

        IReadOnlyList<string> Witnesses(string note)
        {
            SignedNote.TryParse(note, out var read).ShouldBeTrue();
            return policy.Judge(read!, NoteSigner.Verifies)!.Witnesses;
        }
    }

    [Fact]
    public async Task One_that_has_signed_more_than_is_known_here_signs_on()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();
        await using var court = await RunningWitness.Start("court", bench);
        bench.Witnesses = new LogWitnesses([court.Known]);
        await Ask(bench);
        await bench.Run("truncate ccs.ccs_log_cosigned");
        await bench.Publish();

        (await Ask(bench)).ShouldBe(1);

        (await Seen(bench)).ShouldBe(["clock", "court"]);
        _lines.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_has_signed_more_than_is_published_finds_the_older_database()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();
        await using var court = await RunningWitness.Start("court", bench);
        bench.Witnesses = new LogWitnesses([court.Known]);
        await bench.Publish();
        await Ask(bench);
        await bench.Run("truncate ccs.ccs_log_cosigned");
        await bench.Run("delete from ccs.ccs_log_published where size > 16");

        (await Ask(bench)).ShouldBe(0);

        _lines
            .All.ShouldHaveSingleItem()
            .ShouldBe("Critical The witness court has signed 32 leaves, and 16 are published: the database is older than what was shown");
    }

    [Fact]
    public async Task One_does_not_sign_a_log_that_was_written_anew()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();
        await using var court = await RunningWitness.Start("court", bench);
        bench.Witnesses = new LogWitnesses([court.Known]);
        await Ask(bench);
        await bench.Run("update ccs.ccs_log set entry = sha256('x') where leaf_index = 3");
        await LogForgery.MakeAgree(bench);
        foreach (var folder in bench.Folders)
        {
            File.Delete(Path.Combine(folder.FullName, "checkpoint-1"));
        }

        await bench.Publish();
        await bench.Publish();

        (await Ask(bench)).ShouldBe(0);

        _lines.All.ShouldHaveSingleItem().ShouldBe("Critical The witness court does not sign 32 leaves of the log: 422");
    }

    [Fact]
    public async Task What_a_witness_answers_is_believed_by_its_key_alone()
    {
        await using var bench = await LogBench.Set(postgres);
        await bench.Publish();
        await using var other = await RunningWitness.Start("other", bench);
        var claimed = NoteSigner.New("example.org/court", NoteKeyKind.Cosignature);
        bench.Witnesses = new LogWitnesses([other.Known with { Name = "court", Key = claimed.Key }]);

        (await Ask(bench)).ShouldBe(0);

        (await Seen(bench)).ShouldBe(["clock"]);
        _lines.All.ShouldHaveSingleItem().ShouldBe("Error The witness court answered with what its key has not signed");
    }

    private static LogWitness NobodyThere() =>
        new(
            "away",
            NoteSigner.New("example.org/away", NoteKeyKind.Cosignature).Key,
            new Uri($"http://127.0.0.1:{SmtpSink.FreePort()}/add-checkpoint")
        );

    private static async Task<IReadOnlyList<string>> Seen(LogBench bench)
    {
        SignedNote.TryParse(await bench.Shown.Checkpoint(null, Ct), out var note).ShouldBeTrue();
        return LogPolicy.Parse((await bench.Shown.Policy(null, Ct))!).Judge(note!, NoteSigner.Verifies)!.Witnesses;
    }

    private async Task<int> Ask(LogBench bench)
    {
        using var http = new HttpClient();
        var notes = new CosignedNotes(bench.Connections);
        return await new WitnessAsking(bench.Witnesses, notes, new WitnessCalls(http), bench.Connections, _lines).Run(Ct);
    }
}
