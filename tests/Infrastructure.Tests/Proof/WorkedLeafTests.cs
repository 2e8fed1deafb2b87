using System.Globalization;
using System.Security.Cryptography;
using Ccs.Infrastructure.Proof;
using Ccs.Proof.Leaves;
using Ccs.Proof.Tree;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>The example of <c>docs/evidence-format.md</c>: whoever builds a verifier checks it by that.</summary>
public sealed class WorkedLeafTests
{
    private static readonly byte[] LogKey = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    private static readonly StoredEvent Row = new(
        42,
        Guid.Parse("0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"),
        Guid.Parse("0193a1b2-0000-7000-8000-000000000009"),
        1,
        "case-accessed",
        DateTimeOffset.Parse("2026-11-30T06:00:00.123456Z", CultureInfo.InvariantCulture),
        "staff:7",
        "call-1",
        null,
        """
        {"at": "2026-11-30T06:00:00+00:00", "what": "case", "staffId": "7", "complaintId": "0193a1b2-0000-7000-8000-000000000001"}
        """,
        """{"seal": "s1:AAAA", "office": "electricity", "purpose": "work"}"""
    );

    [Fact]
    public async Task It_is_as_the_document_says()
    {
        var document = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "evidence-format.md"),
            TestContext.Current.CancellationToken
        );
        var leaf = LeafOfEvent.Of(Row);

        foreach (var part in Enumerable.Range(1, EventLeaf.Parts))
        {
            var (text, salt) = (leaf.Text(part), leaf.Salt(LogKey, part));
            var shown = text.Replace("\n", "⏎", StringComparison.Ordinal);
            document.ShouldContain($"| {part} | `{shown}` | `{Hex(salt)}` | `{Hex(EventLeaf.Digest(salt, text))}` |");
        }

        document.ShouldContain($"`{Row.Data}`");
        document.ShouldContain($"`{Row.Headers}`");
        document.ShouldContain($"`S` = `{Hex(HMACSHA256.HashData(LogKey, Row.EventId.ToByteArray(bigEndian: true)))}`");
        document.ShouldContain($"entry = `{Hex(leaf.Entry(LogKey))}`");
        document.ShouldContain($"leaf hash = `{Hex(TreeHash.OfLeaf(leaf.Entry(LogKey)).Bytes.ToArray())}`");
    }

    [Fact]
    public void The_texts_in_it_are_canonical()
    {
        CanonicalJson.Of(Row.Data).ShouldBe(Row.Data);
        CanonicalJson.Of(Row.Headers!).ShouldBe(Row.Headers);
    }

    [Fact]
    public void An_office_of_before_there_were_any_is_no_text_and_is_missing()
    {
        var leaf = LeafOfEvent.Of(Row with { Headers = """{"office": true}""" });

        leaf.Looked.Office.ShouldBeNull();
        leaf.Text(2).ShouldBe("\ncase\n\n\n");
    }

    [Fact]
    public void Of_a_complaint_the_stream_is_the_complaint_and_of_others_there_is_none()
    {
        LeafOfEvent.Of(Row with { Type = "note-added", Data = "{}" }).Event.ComplaintId.ShouldBe(Row.StreamId);
        LeafOfEvent.Of(Row with { Type = "agency-renamed", Data = "{}" }).Event.ComplaintId.ShouldBeNull();
        LeafOfEvent.Of(Row with { Type = "note-added", Data = """{"what": "x"}""" }).Looked.What.ShouldBeNull("it is no look");
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
