using System.Text.Json;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Batches;
using Ccs.Domain.Complaints.Decisions;

namespace Ccs.Application.Batches;

/// <summary>An act on all members of a batch that the caller sees.</summary>
public interface IBatchAct : IBatchCall
{
    Guid BatchId { get; }

    /// <summary>What the caller looked at (<c>If-Match</c>); null: as it stands now.</summary>
    string? Tag { get; }
}

/// <summary>The words of an act, as they are sealed with the batch until each case has them under its own key.</summary>
internal sealed record BatchContent(
    string? Text,
    string? Outcome = null,
    string? Remedy = null,
    string? NoRemedyReason = null,
    string? RootCause = null,
    string? TextForLinked = null
);

/// <summary>
/// Begins an act: with its commit stands who acts, with which words, on which cases at which versions. The cases themselves are acted on
/// afterwards, one commit each.
/// </summary>
internal sealed class BatchActs(BatchDesk desk, BatchKeys keys, IBatches batches, IOutbox outbox, ISecrets secrets)
{
    public async Task Begin<TAct>(TAct act, BatchActKind kind, Decision decision, BatchContent content, CancellationToken cancellation)
        where TAct : IBatchAct
    {
        if (desk.Actor.IsStaff && !desk.Actor.MayTake(decision))
        {
            throw new NotYoursToDoException();
        }

        var open = await desk.Open(act.BatchId, cancellation);
        if (await keys.Earlier(act, cancellation) is not null)
        {
            return;
        }

        var versions = await Versions(act, open, cancellation);
        var waiting = await desk.Waiting(open.Batch, cancellation);
        var id = secrets.NewId();
        var words = open.Seal.Seal(Fields.BatchContent, JsonSerializer.Serialize(content));
        batches.Record(open.Batch, BatchDecisions.Act(id, kind, words, open.Seen.Count, waiting, desk.Now, desk.Actor));
        batches.Plan(open.Seen.Select(row => Planned(open.Batch.Id, id, row.Id, versions.GetValueOrDefault(row.Id))));
        keys.Remember(act, open.Seal);
        outbox.Publish(new RunBatch(open.Batch.Id));
    }

    /// <summary>Whoever has looked at nothing of it, or at something else, is to look first.</summary>
    private async Task<IReadOnlyDictionary<Guid, long>> Versions(IBatchAct act, OpenBatch open, CancellationToken cancellation)
    {
        if (act.Tag is not { } tag)
        {
            return open.Sight(desk.Now).Versions;
        }

        return await batches.Sight(tag, cancellation) is { } sight && sight.BatchId == open.Batch.Id
            ? sight.Versions
            : throw new StaleVersionException();
    }

    /// <summary>A case that was not there when the caller looked has changed for them.</summary>
    private static BatchTask Planned(Guid batchId, Guid actId, Guid complaintId, long version) =>
        new()
        {
            Id = BatchTask.IdOf(actId, complaintId),
            BatchId = batchId,
            ActId = actId,
            ComplaintId = complaintId,
            Version = version,
            State = version == 0 ? BatchTaskState.Refused : BatchTaskState.Waiting,
            Code = version == 0 ? BatchRules.CaseChanged : null,
        };
}
