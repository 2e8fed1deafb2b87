using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>Whoever answered for it is not there any more. What was answered or closed meanwhile stays as it is.</summary>
/// <param name="ComplaintId">Which.</param>
/// <param name="AccountId">Who left.</param>
/// <param name="Cause">How.</param>
/// <param name="LeftAt">When.</param>
public sealed record ReleaseCase(Guid ComplaintId, Guid AccountId, ReleaseCause Cause, DateTimeOffset LeftAt)
    : ICommand<Unit>,
        IAboutComplaint;

internal sealed class ReleaseCaseHandler(CaseDesk desk) : IRequestHandler<ReleaseCase, Unit>
{
    public async Task<Unit> Handle(ReleaseCase command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        if (@case.Complaint.Status == ComplaintStatus.Assigned)
        {
            @case.Record(
                Decide.Release(@case.Complaint, command.AccountId.ToString(), command.Cause, command.LeftAt, @case.Now, @case.Actor)
            );
        }

        return Unit.Value;
    }
}
