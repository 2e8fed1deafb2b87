using Ccs.Application.Administration;
using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>The day on which it is due became a holiday, and the centre moved what falls on it.</summary>
public sealed record MoveDeadline(Guid ComplaintId, DateOnly Day) : ICommand<Unit>, IAboutComplaint;

internal sealed class MoveDeadlineHandler(CaseDesk desk, IDeadlinesOfDay deadlines, ISecretProtector protector)
    : IRequestHandler<MoveDeadline, Unit>
{
    public async Task<Unit> Handle(MoveDeadline command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        var act = await deadlines.Find(command.Day, cancellationToken) ?? throw new NotFoundException();
        var reason = @case.Because(protector.Unprotect(AdministrationDesk.ReasonPurpose, act.Reason.Token));
        var calendar = @case.Directory.Calendar();
        var events = Decide.MoveDeadline(@case.Complaint, command.Day, act.StaffId, reason, calendar, @case.Now, @case.Actor);
        @case.Record(events);
        if (events.Count > 0)
        {
            @case.TellComplainant("deadline-moved", @case.Complaint.Terms!.DueOn);
        }

        return Unit.Value;
    }
}
