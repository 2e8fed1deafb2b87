using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>72 hours without verification: closed, and the personal data goes at once.</summary>
public sealed record ExpireComplaint(Guid ComplaintId) : ICommand<Unit>;

internal sealed class ExpireComplaintHandler(CaseDesk desk, Erasure erasure, IUnverifiedFilings unverified)
    : IRequestHandler<ExpireComplaint, Unit>
{
    public async Task<Unit> Handle(ExpireComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        @case.Record(Decide.Expire(@case.Complaint, @case.Now, @case.Actor));
        unverified.Remove(command.ComplaintId);
        await erasure.Of(@case, cancellationToken);
        return Unit.Value;
    }
}
