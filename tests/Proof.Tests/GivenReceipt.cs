using System.Buffers.Text;
using Ccs.Proof.Leaves;
using Ccs.Proof.Notes;
using Ccs.Proof.Openings;
using Ccs.Proof.Receipts;
using Ccs.Proof.Tree;

namespace Ccs.Proof.Tests;

/// <summary>A receipt as CCS gives it, of a log in a folder.</summary>
internal static class GivenReceipt
{
    private static readonly byte[] LogKey = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];
    private static readonly byte[] DataKey = [.. Enumerable.Range(64, 32).Select(at => (byte)at)];

    public static Receipt In(PublishedLog log, params (string Name, string Text)[] fields)
    {
        var id = Guid.Parse("0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");
        var secret = Commitment.Secret(DataKey, id);
        var committed = Commitment.Of(fields.Select(field => Commitment.Open(secret, field.Name, field.Text).Digest));
        var leaf = new EventLeaf(
            new LoggedEvent(7, id, Guid.Empty, 1, "complaint-filed", PublishedLog.At, Guid.Empty),
            new LoggedOffice(null),
            new LoggedActor("complainant"),
            new LoggedText(new byte[32], new byte[32]),
            Convert.ToHexStringLower(committed)
        );
        log.Grow(41);
        log.Add(leaf.Entry(LogKey));
        var note = log.Grow(300);
        var proof = new TlogProof(41, log.Tree.Inclusion(41, 0, log.Tree.Size), note);
        string[] digests =
        [
            .. Enumerable.Range(1, 4).Select(part => Convert.ToHexStringLower(EventLeaf.Digest(leaf.Salt(LogKey, part), leaf.Text(part)))),
        ];
        var entry = new ReceiptEntry(digests, Convert.ToHexStringLower(leaf.Salt(LogKey, 5)), leaf.Commitment, proof.ToString());
        var said = new ReceiptEvent(
            0,
            new ReceiptPart(leaf.Text(1), Convert.ToHexStringLower(leaf.Salt(LogKey, 1))),
            Base64Url.EncodeToString(secret),
            [.. fields.Select(field => new ReceiptField(field.Name, field.Text))]
        );
        return new Receipt(Receipt.Version, new ReceiptProof([entry]), new ReceiptOpening([said]));
    }
}
