using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>The agency where it lies is gone. What was answered or closed meanwhile stays as it is.</summary>
public sealed record MoveCase(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class MoveCaseHandler(CaseDesk desk, CaseRouting routing) : IRequestHandler<MoveCase, Unit>
{
    public async Task<Unit> Handle(MoveCase command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        if (@case.Complaint is { Status: ComplaintStatus.Assigned, AgencyId: { } agency } && !@case.Directory.HasActiveAgency(agency))
        {
            var route = await routing.RouteForSuccession(@case, agency, cancellationToken);
            var place = @case.Directory.PlaceOf(route.AgencyId);
            @case.Record(Decide.Succeed(@case.Complaint, route, place, @case.Directory.Calendar(), @case.Now, @case.Actor));
            await routing.Settle(@case, cancellationToken);
            @case.TellComplainant("complaint-succeeded", @case.Complaint.Terms!.DueOn);
        }

        return Unit.Value;
    }
}
