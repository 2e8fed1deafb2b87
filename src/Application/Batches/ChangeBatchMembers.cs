using System.Text.Json.Serialization;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Batches;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Batches;

/// <summary>Some come in, some go out; of those that the caller sees.</summary>
public sealed record ChangeBatchMembers(Guid BatchId, IReadOnlyList<Guid>? Add, IReadOnlyList<Guid>? Remove) : ICommand<Unit>, IBatchCall
{
    [JsonIgnore]
    public string? IdempotencyKey { get; init; }
}

internal sealed class ChangeBatchMembersValidator : AbstractValidator<ChangeBatchMembers>
{
    public ChangeBatchMembersValidator() => this.Key();
}

internal sealed class ChangeBatchMembersHandler(BatchDesk desk, BatchKeys keys, ICaseRows rows, IBatches batches)
    : IRequestHandler<ChangeBatchMembers, Unit>
{
    public async Task<Unit> Handle(ChangeBatchMembers command, CancellationToken cancellationToken)
    {
        var open = await desk.Open(command.BatchId, cancellationToken);
        if (await keys.Earlier(command, cancellationToken) is not null)
        {
            return Unit.Value;
        }

        var scope = await desk.Scope(cancellationToken);
        var add = await rows.Seen((command.Add ?? []).ToHashSet(), scope, cancellationToken);
        var remove = open.Seen.Select(row => row.Id).Intersect(command.Remove ?? []).ToHashSet();
        var waiting = await desk.Waiting(open.Batch, cancellationToken);
        if (BatchDecisions.ChangeMembers(open.Batch, add, remove, waiting, desk.Now) is { } changed)
        {
            batches.Record(open.Batch, changed);
        }

        keys.Remember(command, open.Seal);
        return Unit.Value;
    }
}
