using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>The deadline, or the time since the last step of the ladder, has passed.</summary>
public sealed record EscalateOverdue(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class EscalateOverdueHandler(CaseDesk desk, Escalation escalation) : IRequestHandler<EscalateOverdue, Unit>
{
    public async Task<Unit> Handle(EscalateOverdue command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        await escalation.OneLevelUp(@case, reason: null, cancellationToken);
        return Unit.Value;
    }
}
