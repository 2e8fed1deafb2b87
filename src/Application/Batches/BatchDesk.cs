using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Batches;
using Ccs.Domain.Shared;

namespace Ccs.Application.Batches;

/// <summary>Opens batches for staff, always in the same order: have they cases at all (403), is there anything of it that
/// they see (404).</summary>
internal sealed class BatchDesk(
    ICurrentActor current,
    ICaseRows rows,
    IBatches batches,
    IComplaintSeals seals,
    IDirectory directory,
    TimeProvider clock
)
{
    public Actor Actor => current.Actor;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <exception cref="NotYoursToDoException">The role sees no case.</exception>
    public async Task<CaseScope> Scope(CancellationToken cancellation) => CaseScope.Of(Actor, await directory.Get(cancellation));

    /// <summary>Whoever sees a member of it sees it, and who made it does even when all have gone.</summary>
    public async Task<OpenBatch> Open(Guid batchId, CancellationToken cancellation)
    {
        var scope = await Scope(cancellation);
        var batch = await batches.Find(batchId, cancellation) ?? throw new NotFoundException("batch.not-found");
        var seen = await rows.Rows(batch.Members, scope, cancellation);
        if (seen.Count == 0 && batch.MadeBy != Actor.Id)
        {
            throw new NotFoundException("batch.not-found");
        }

        return new OpenBatch(batch, seen, await seals.Of(batchId, cancellation), await directory.Get(cancellation));
    }

    /// <summary>Of its last act, cases that it is still to be done to: none, or at least one.</summary>
    public async Task<int> Waiting(Batch batch, CancellationToken cancellation) =>
        batch.Act is { } act ? (await batches.Waiting(act.ActId, 1, cancellation)).Count : 0;

    /// <summary>The cases of an act that the caller sees, members still or not.</summary>
    public async Task<IReadOnlyList<CaseRow>> Acted(IReadOnlyCollection<BatchTask> tasks, CancellationToken cancellation) =>
        await rows.Rows([.. tasks.Select(task => task.ComplaintId)], await Scope(cancellation), cancellation);
}

/// <summary>A batch, and of its members those that the caller sees.</summary>
internal sealed record OpenBatch(Batch Batch, IReadOnlyList<CaseRow> Seen, IComplaintSeal Seal, GovernmentDirectory Directory)
{
    /// <summary>The same for the same members at the same versions, and different where one has moved.</summary>
    public string Tag
    {
        get
        {
            var seen = new StringBuilder(Batch.Id.ToString("N"));
            foreach (var row in Seen.OrderBy(row => row.Id))
            {
                seen.Append(CultureInfo.InvariantCulture, $" {row.Id:N}:{row.Version}");
            }

            return Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(seen.ToString())));
        }
    }

    public BatchSight Sight(DateTimeOffset now) => new(Tag, Batch.Id, Seen.ToDictionary(row => row.Id, row => row.Version), now);
}
