using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ccs.Proof.Leaves;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Tests;

/// <summary>What is hashed of an event.</summary>
public sealed class LeafTests
{
    private static readonly byte[] LogKey = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    private static readonly EventLeaf Leaf = new(
        new LoggedEvent(
            42,
            Guid.Parse("0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"),
            Guid.Parse("0193a1b2-0000-7000-8000-000000000001"),
            3,
            "complaint-assigned",
            DateTimeOffset.Parse("2026-11-30T06:00:00.123456Z", CultureInfo.InvariantCulture),
            Guid.Parse("0193a1b2-0000-7000-8000-000000000001")
        ),
        new LoggedOffice("electricity"),
        new LoggedActor("staff:7", "call-1"),
        new LoggedText(SHA256.HashData("{}"u8), SHA256.HashData("{\"a\": 1}"u8)),
        null
    );

    [Fact]
    public void Its_parts_are_lines_and_what_is_missing_is_an_empty_one()
    {
        Leaf.Text(1)
            .ShouldBe(
                "ccs-event/1\n42\n0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b\n0193a1b2-0000-7000-8000-000000000001\n3\n"
                    + "complaint-assigned\n1796018400123456\n0193a1b2-0000-7000-8000-000000000001\n"
            );
        Leaf.Text(2).ShouldBe("electricity\n\n\n\n");
        Leaf.Text(3).ShouldBe("staff:7\ncall-1\n\n");
        Leaf.Text(4)
            .ShouldBe(
                "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n"
                    + $"{Convert.ToHexStringLower(SHA256.HashData("{\"a\": 1}"u8))}\n"
            );
        Leaf.Text(5).ShouldBe("\n");
        Should.Throw<ArgumentOutOfRangeException>(() => Leaf.Text(6));
    }

    [Fact]
    public void Some_parts_can_be_shown_while_the_others_stay_untold()
    {
        byte[][] digests =
        [
            .. Enumerable.Range(1, EventLeaf.Parts).Select(part => EventLeaf.Digest(Leaf.Salt(LogKey, part), Leaf.Text(part))),
        ];

        // A citizen has the salts and texts of the first two, and the digests of the others.
        var shown = digests.ToArray();
        shown[0] = EventLeaf.Digest(Leaf.Salt(LogKey, 1), Leaf.Text(1));
        shown[1] = EventLeaf.Digest(Leaf.Salt(LogKey, 2), Leaf.Text(2));

        EventLeaf.Entry(shown).ShouldBe(Leaf.Entry(LogKey));
        shown[1] = EventLeaf.Digest(Leaf.Salt(LogKey, 2), "another office\n\n\n\n");
        EventLeaf.Entry(shown).ShouldNotBe(Leaf.Entry(LogKey));
    }

    [Fact]
    public void The_salts_are_of_the_event_the_part_and_the_key()
    {
        var seed = HMACSHA256.HashData(LogKey, Convert.FromHexString("0193a1b2c3d47e5f8a9b0c1d2e3f4a5b"));

        Leaf.Salt(LogKey, 1).ShouldBe(SHA256.HashData([.. seed, 1]));
        Leaf.Salt(LogKey, 1).ShouldNotBe(Leaf.Salt(LogKey, 2));
        Leaf.Salt(SHA256.HashData(LogKey), 1).ShouldNotBe(Leaf.Salt(LogKey, 1));
    }

    [Fact]
    public void The_entry_is_the_hash_of_the_five_digests()
    {
        byte[][] digests =
        [
            .. Enumerable.Range(1, EventLeaf.Parts).Select(part => EventLeaf.Digest(Leaf.Salt(LogKey, part), Leaf.Text(part))),
        ];
        byte[] all = [.. Encoding.UTF8.GetBytes("ccs-entry/1\n"), .. digests.SelectMany(digest => digest)];

        Leaf.Entry(LogKey).ShouldBe(SHA256.HashData(all));
        Leaf.Hash(LogKey).ShouldBe(TreeHash.OfLeaf(SHA256.HashData(all)));
        Should.Throw<ArgumentException>(() => EventLeaf.Entry(digests[..4]));
    }

    [Fact]
    public void Whatever_changes_in_an_event_changes_its_entry()
    {
        EventLeaf[] changed =
        [
            Leaf with
            {
                Event = Leaf.Event with { Sequence = 43 },
            },
            Leaf with
            {
                Event = Leaf.Event with { StreamId = Guid.Empty },
            },
            Leaf with
            {
                Event = Leaf.Event with { Version = 4 },
            },
            Leaf with
            {
                Event = Leaf.Event with { Type = "complaint-closed" },
            },
            Leaf with
            {
                Event = Leaf.Event with { At = Leaf.Event.At.AddMicroseconds(1) },
            },
            Leaf with
            {
                Event = Leaf.Event with { ComplaintId = null },
            },
            Leaf with
            {
                Looked = Leaf.Looked with { Purpose = "work" },
            },
            Leaf with
            {
                Acted = Leaf.Acted with { Correlation = "call-2" },
            },
            Leaf with
            {
                Written = Leaf.Written with { Headers = SHA256.HashData("{ }"u8) },
            },
            Leaf with
            {
                Written = Leaf.Written with { Data = SHA256.HashData("{\"a\": 2}"u8) },
            },
            Leaf with
            {
                Commitment = "00",
            },
        ];

        changed.Append(Leaf).Select(leaf => Convert.ToHexString(leaf.Entry(LogKey))).Distinct().Count().ShouldBe(changed.Length + 1);
    }
}
