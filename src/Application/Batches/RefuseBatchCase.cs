using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Batches;

/// <summary>A case of an act could not be acted on.</summary>
/// <param name="ComplaintId">Which.</param>
/// <param name="ActId">Of which act.</param>
/// <param name="Code">Why; null: it is not theirs to see, and so is listed nowhere.</param>
public sealed record RefuseBatchCase(Guid ComplaintId, Guid ActId, string? Code) : ICommand<Unit>, IAboutComplaint;

internal sealed class RefuseBatchCaseHandler(ICurrentActor current, IBatches batches) : IRequestHandler<RefuseBatchCase, Unit>
{
    public async Task<Unit> Handle(RefuseBatchCase command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != Domain.Shared.ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        // Done by a message that came twice: the case is at another version because of it.
        if (
            await batches.Task(BatchTask.IdOf(command.ActId, command.ComplaintId), cancellationToken) is
            { State: BatchTaskState.Waiting } task
        )
        {
            var state = command.Code is null ? BatchTaskState.Gone : BatchTaskState.Refused;
            batches.End(task with { State = state, Code = command.Code });
        }

        return Unit.Value;
    }
}
