using Ccs.Proof.Notes;
using Ccs.Proof.Tree;
using Ccs.Proof.Witnesses;

namespace Ccs.Proof.Tests;

/// <summary>A witness and a log, in the words that another witness was tried with (Torchwood's litewitness).</summary>
public sealed class WitnessTests
{
    private const string Origin = "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
    private const string One = "KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private const string Two = "KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private const string AtOne =
        Origin
        + "\n1\nKgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— "
        + Origin
        + " UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=\n";

    private const string AtThree =
        Origin
        + "\n3\nRcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=\n\n— "
        + Origin
        + " UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=\n";

    private const string AtFive =
        Origin
        + "\n5\nQrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=\n\n— "
        + Origin
        + " UgIomw/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=\n";

    private static readonly NoteKey Log = new(
        Origin,
        NoteKeyKind.Ed25519,
        Convert.FromHexString("ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f")
    );

    private static readonly string[] ToFive =
    [
        Two,
        "KgMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "wgiIFdZfYNv6WU1OllBKsWnLYIS/DBMqt8Uh/S4OukE=",
        "KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    ];

    [Fact]
    public void It_signs_what_continues_what_it_signed()
    {
        var first = Judge(Body(0, AtOne), null);
        first.Status.ShouldBe(200);
        var third = Judge(Body(1, AtThree, One, Two), first.Signs);
        third.Status.ShouldBe(200);
        var fifth = Judge(Body(3, AtFive, ToFive), third.Signs);
        (fifth.Status, fifth.Signs!.Size).ShouldBe((200, 5));

        // Asked again for the same, it signs again: the first answer may have been lost.
        Judge(Body(5, AtFive), fifth.Signs).Status.ShouldBe(200);
    }

    [Fact]
    public void It_says_from_where_to_go_on()
    {
        var three = CheckpointOf(AtThree);

        var behind = Judge(Body(1, AtFive, "+fUDV+k970B4I3uKrqJM4aP1lloPZP8mvr2Z4wRw2LI=", ToFive[3]), three);
        (behind.Status, behind.Body).ShouldBe((409, "3\n"));
        (Judge(Body(0, AtFive), CheckpointOf(AtFive)).Body).ShouldBe("5\n");
        Judge(Body(3, AtThree), three with { Root = TreeHash.Empty }).ShouldBe(new WitnessAnswer(409, "3\n", null));
    }

    [Fact]
    public void It_signs_nothing_that_is_not_proven()
    {
        var one = CheckpointOf(AtOne);

        Judge(Body(1, AtThree), one).Status.ShouldBe(422);
        Judge(Body(1, AtThree, One, "KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABA="), one).Status.ShouldBe(422);
        Judge(Body(0, AtOne, One), null).Status.ShouldBe(422);
    }

    [Fact]
    public void It_signs_for_logs_that_it_knows_and_that_have_signed()
    {
        Judge(Body(1, AtThree.Replace("6go=", "6gx=", StringComparison.Ordinal), One, Two), CheckpointOf(AtOne)).Status.ShouldBe(403);
        Judge(Body(1, AtThree.Replace("09e562", "09e563", StringComparison.Ordinal), One, Two), null).Status.ShouldBe(404);
        Judge(Body(4, AtThree, One, Two), CheckpointOf(AtOne)).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 1\n")]
    [InlineData("old -1\n\n")]
    [InlineData("old x\n\n")]
    [InlineData("new 0\n\n")]
    public void What_is_no_request_is_refused(string head) => AddCheckpoint.TryParse(head + AtOne, out _).ShouldBeFalse();

    [Fact]
    public void A_proof_longer_than_any_tree_is_high_is_refused()
    {
        AddCheckpoint.TryParse(Body(1, AtThree, [.. Enumerable.Repeat(One, 63)]), out _).ShouldBeTrue();
        AddCheckpoint.TryParse(Body(1, AtThree, [.. Enumerable.Repeat(One, 64)]), out _).ShouldBeFalse();
        AddCheckpoint.TryParse(Body(1, AtThree, "no hash"), out _).ShouldBeFalse();
    }

    [Fact]
    public void A_request_is_written_as_it_is_read()
    {
        var body = Body(1, AtThree, One, Two);
        AddCheckpoint.TryParse(body, out var read).ShouldBeTrue();
        read!.ToString().ShouldBe(body);
    }

    private static WitnessAnswer Judge(string body, Checkpoint? last) =>
        WitnessRules.Judge(AddCheckpoint.TryParse(body, out var request) ? request! : throw new FormatException(body), [Log], last);

    private static string Body(long old, string note, params string[] proof) =>
        $"old {old}\n{string.Concat(proof.Select(hash => $"{hash}\n"))}\n{note}";

    private static Checkpoint CheckpointOf(string note) =>
        SignedNote.TryParse(note, out var signed) && Checkpoint.TryParse(signed!.Text, out var checkpoint)
            ? checkpoint!
            : throw new FormatException(note);
}
