using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Batches;
using MediatR;

namespace Ccs.Application.Batches;

/// <summary>The batches that the caller made; or that a case is in which the caller sees.</summary>
/// <param name="With">The case.</param>
public sealed record ListBatches(Guid? With = null) : IRequest<IReadOnlyList<BatchListItem>>;

internal sealed class ListBatchesHandler(BatchDesk desk, ICaseRows rows, IBatches batches, IComplaintSeals seals)
    : IRequestHandler<ListBatches, IReadOnlyList<BatchListItem>>
{
    private const int Most = 20;

    public async Task<IReadOnlyList<BatchListItem>> Handle(ListBatches query, CancellationToken cancellationToken)
    {
        var scope = await desk.Scope(cancellationToken);
        IReadOnlyList<Batch> found;
        if (query.With is { } complaint)
        {
            _ = await rows.Find(complaint, scope, cancellationToken) ?? throw new NotFoundException();
            found = await batches.With(complaint, Most, cancellationToken);
        }
        else
        {
            found = await batches.MadeBy(desk.Actor.Id, Most, cancellationToken);
        }

        var opened = await seals.Of([.. found.Select(batch => batch.Id)], cancellationToken);
        return [.. found.Select(batch => new BatchListItem(batch.Id, opened[batch.Id].Open(Fields.BatchTitle, batch.Title), batch.MadeAt))];
    }
}
