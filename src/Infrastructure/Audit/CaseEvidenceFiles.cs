using Ccs.Application.Audit;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Proof;
using Ccs.Proof.Evidence;
using Ccs.Proof.Leaves;

namespace Ccs.Infrastructure.Audit;

/// <summary>From the rows as they stand now: of one that was changed the file proves nothing, and whoever checks it is told.</summary>
internal sealed class CaseEvidenceFiles(DatabaseConnections connections, ILogProofs proofs, LogKeys keys) : ICaseEvidence
{
    private const string Events = $"""
        select l.leaf_index, {StoredEvent.Columns} from {StoredEvent.Table} e
        left join {LogSchema.Leaves} l on l.seq_id = e.seq_id and l.epoch = $2 where e.stream_id = $1 order by e.version
        """;

    private const int FirstOfEvent = 1;

    /// <summary>Holds the citizen's secret in clear; its digest is shown.</summary>
    private static readonly string OfSecret = EventNames.Of(typeof(ComplaintVerified));

    public async Task<string?> Of(Guid complaintId, LogCheckpoint checkpoint, CancellationToken cancellation)
    {
        var rows = await Rows(complaintId, checkpoint, cancellation);
        if (rows.Any(row => row.Leaf is not { } leaf || leaf >= checkpoint.Size))
        {
            return null;
        }

        var proven = await proofs.Inclusions(checkpoint, [.. rows.Select(row => row.Leaf!.Value)], cancellation);
        var events = rows.Zip(proven, (row, proof) => Opened(row.Row, proof));
        return new CaseEvidence(CaseEvidence.Form, complaintId, checkpoint.Note, [.. events]).ToString();
    }

    private EvidenceEvent Opened(StoredEvent row, InclusionProof proof)
    {
        // As the writer hashed it.
        var e = row.Canonical() ?? row;
        var leaf = LeafOfEvent.Of(e);
        return new EvidenceEvent(
            proof.LeafIndex,
            [
                .. Enumerable
                    .Range(1, EventLeaf.Parts)
                    .Select(part => new EvidencePart(leaf.Text(part), Convert.ToBase64String(leaf.Salt(keys.Log, part)))),
            ],
            proof.Hashes,
            e.Headers,
            e.Type == OfSecret ? null : e.Data
        );
    }

    private async Task<IReadOnlyList<(long? Leaf, StoredEvent Row)>> Rows(
        Guid complaintId,
        LogCheckpoint checkpoint,
        CancellationToken cancellation
    )
    {
        await using var command = connections.Pool.CreateCommand(Events);
        command.Parameters.AddAll(new() { Value = complaintId }, new() { Value = (short)checkpoint.Epoch });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<(long? Leaf, StoredEvent Row)> rows = [];
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add((reader.IsDBNull(0) ? null : reader.GetInt64(0), StoredEvent.Read(reader, FirstOfEvent)));
        }

        return rows;
    }
}
