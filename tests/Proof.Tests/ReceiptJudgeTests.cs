using System.Globalization;
using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;

namespace Ccs.Proof.Tests;

/// <summary>Each fault has its own word, which the page and its script say too.</summary>
public sealed class ReceiptJudgeTests : IDisposable
{
    private readonly PublishedLog _log = new();
    private readonly Receipt _receipt;
    private readonly LogPolicy _policy;

    public ReceiptJudgeTests()
    {
        _receipt = GivenReceipt.In(_log, ("grievance.title", "حەوت مانگ"), ("contact.address", "shilan@example.org"));
        _policy = LogPolicy.Parse($"log {_log.Signer.Key}\nquorum none\n");
    }

    private ReceiptEntry Entry => _receipt.Proof!.Entries![0];

    private ReceiptEvent Said => _receipt.Opening!.Events![0];

    public void Dispose() => _log.Dispose();

    [Fact]
    public void What_holds_is_told_with_all_that_is_proven()
    {
        var verdict = Judge(_receipt);

        verdict.Fault.ShouldBeNull();
        var entry = verdict.Entries.ShouldHaveSingleItem();
        (entry.Index, entry.Size, entry.Origin).ShouldBe((41, 342, "example.org/log"));
        (entry.Cosigned!.Count, entry.Witnesses, entry.ClockAt).ShouldBe((0, 0, null));
        entry.Opened!.Type.ShouldBe("complaint-filed");
        entry.Opened.At.ShouldBe(PublishedLog.At);
        entry.Opened.Proven.Select(field => field.Text).ShouldBe(["حەوت مانگ", "shilan@example.org"]);
        Judge(_receipt.Without(["contact"])).Entries[0].Opened!.KeptBack.ShouldBe(1);
        Judge(_receipt with { Opening = null }).Entries[0].Opened.ShouldBeNull();
    }

    [Fact]
    public void Another_place_or_another_part_is_not_in_the_tree()
    {
        Fault(Entry with { Proof = Entry.Proof!.Replace("index 41\n", "index 40\n", StringComparison.Ordinal) })
            .ShouldBe(ReceiptFaults.NotInTree);
        Fault(Entry with { Digests = [.. Entry.Digests!.Reverse()] }).ShouldBe(ReceiptFaults.NotInTree);
        Fault(Entry with { Proof = Entry.Proof!.Replace("index 41\n", "index 342\n", StringComparison.Ordinal) })
            .ShouldBe(ReceiptFaults.OutsideTree);
    }

    [Fact]
    public void A_log_that_nobody_trusts_and_a_signature_of_another_key_are_told_apart()
    {
        using var other = new PublishedLog();

        ReceiptJudge.Judge(_receipt, _ => null).Fault.ShouldBe(ReceiptFaults.OtherLog);
        Judge(_receipt, $"log {NoteSigner.New("example.org/other", NoteKeyKind.Ed25519).Key}\nquorum none\n")
            .Fault.ShouldBe(ReceiptFaults.OtherLog);
        Judge(_receipt, $"log {other.Signer.Key}\nquorum none\n").Fault.ShouldBe(ReceiptFaults.NotSigned);
    }

    [Fact]
    public void The_key_of_another_log_of_the_same_policy_does_not_speak_for_this_one()
    {
        var other = NoteSigner.New("example.org/other", NoteKeyKind.Ed25519);
        var forged = With(note => other.Sign(note.Text, PublishedLog.At));

        Judge(forged, $"log {_log.Signer.Key}\nlog {other.Key}\nquorum none\n").Fault.ShouldBe(ReceiptFaults.NotSigned);
    }

    [Fact]
    public void Witnesses_are_counted_and_the_clock_of_the_log_is_none()
    {
        var clock = NoteSigner.New("example.org/log/clock", NoteKeyKind.Cosignature);
        var court = NoteSigner.New("court.example", NoteKeyKind.Cosignature);
        var press = NoteSigner.New("press.example", NoteKeyKind.Cosignature);
        var at = DateTimeOffset.Parse("2026-11-30T06:10:00Z", CultureInfo.InvariantCulture);
        var signed = With(note => court.Add(clock.Add(note, at), at));
        var policy = $"log {_log.Signer.Key}\nwitness clock {clock.Key}\nwitness court {court.Key}\nwitness press {press.Key}\n";

        var verdict = Judge(signed, $"{policy}quorum none\n");

        verdict.Fault.ShouldBeNull();
        var entry = verdict.Entries.ShouldHaveSingleItem();
        entry.Cosigned.ShouldBe(["court"]);
        (entry.Witnesses, entry.ClockAt).ShouldBe((2, at));
        Judge(signed, $"{policy}group both all court press\nquorum both\n").Fault.ShouldBe(ReceiptFaults.FewWitnesses);
        Judge(signed, $"{policy}group one any court press\nquorum one\n").Fault.ShouldBeNull();
    }

    [Fact]
    public void Other_words_and_another_event_are_told_apart()
    {
        Fault(Said with { Fields = [Said.Fields![0] with { Text = "حەوت ماگ" }, Said.Fields[1]] }).ShouldBe(ReceiptFaults.OtherWords);
        Fault(Said with { Event = Said.Event! with { Text = Said.Event.Text!.Replace("filed", "files", StringComparison.Ordinal) } })
            .ShouldBe(ReceiptFaults.OtherEvent);
    }

    [Fact]
    public void What_is_malformed_is_no_receipt_and_nothing_is_thrown()
    {
        Fault(Entry with { Proof = "c2sp.org/tlog-proof@v1" }).ShouldBe(ReceiptFaults.Unreadable);
        Fault(Entry with { Salt = "xx" }).ShouldBe(ReceiptFaults.Unreadable);
        Fault(Entry with { Digests = null }).ShouldBe(ReceiptFaults.Unreadable);
        Fault(Said with { Secret = "?" }).ShouldBe(ReceiptFaults.Unreadable);
        Fault(Said with { Secret = null }).ShouldBe(ReceiptFaults.Unreadable);
        Fault(Said with { Entry = 1 }).ShouldBe(ReceiptFaults.Unreadable);
        Fault(Said with { Fields = [new ReceiptField("text", "\ud800")] }).ShouldBe(ReceiptFaults.Unreadable);
        Judge(_receipt with { Proof = new ReceiptProof([]) }).Fault.ShouldBe(ReceiptFaults.Unreadable);
    }

    [Fact]
    public void The_second_sheet_may_come_in_another_file()
    {
        var first = Receipt.Parse((_receipt with { Opening = null }).ToString());

        Judge(first.With(_receipt.ToString())).Entries[0].Opened!.Proven.Count.ShouldBe(2);
        var alone = System.Text.Json.JsonSerializer.Serialize(_receipt.Opening, System.Text.Json.JsonSerializerOptions.Web);
        Judge(first.With(alone)).Entries[0].Opened!.Proven.Count.ShouldBe(2);
        foreach (var none in new[] { "", "[]", "{}", """{"events": [null]}""", """{"opening": {"events": [{"fields": [null]}]}}""" })
        {
            Should.Throw<FormatException>(() => first.With(none), none);
        }
    }

    [Fact]
    public void Where_room_is_short_a_long_field_is_its_digest()
    {
        var shorter = Said.Shortened(["contact.address"]);

        shorter.Fields![1].Text.ShouldBeNull();
        shorter.Secret.ShouldBe(Said.Secret);
        Judge(_receipt with { Opening = new ReceiptOpening([shorter]) }).Entries[0].Opened!.KeptBack.ShouldBe(1);
    }

    private string? Fault(ReceiptEntry entry) => Judge(_receipt with { Proof = new ReceiptProof([entry]) }).Fault;

    private string? Fault(ReceiptEvent said) => Judge(_receipt with { Opening = new ReceiptOpening([said]) }).Fault;

    private Receipt With(Func<SignedNote, SignedNote> sign)
    {
        TlogProof.TryParse(Entry.Proof, out var proof).ShouldBeTrue();
        var signed = proof! with { Checkpoint = sign(proof.Checkpoint) };
        return _receipt with { Proof = new ReceiptProof([Entry with { Proof = signed.ToString() }]) };
    }

    private ReceiptVerdict Judge(Receipt receipt, string? policy = null) =>
        ReceiptJudge.Judge(receipt, _ => policy is null ? _policy : LogPolicy.Parse(policy));
}
