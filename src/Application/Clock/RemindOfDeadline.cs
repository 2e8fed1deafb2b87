using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>Two thirds of the time have gone: a word to whoever answers for it.</summary>
public sealed record RemindOfDeadline(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class RemindOfDeadlineHandler(CaseDesk desk, CaseStaff staff) : IRequestHandler<RemindOfDeadline, Unit>
{
    public async Task<Unit> Handle(RemindOfDeadline command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        var events = Decide.Remind(@case.Complaint, @case.Now, @case.Actor);
        @case.Record(events);
        if (events.Count > 0)
        {
            foreach (var member in await staff.Responsible(@case, cancellationToken))
            {
                @case.TellStaff(member, "deadline-reminder", @case.Complaint.Terms!.DueOn);
            }
        }

        return Unit.Value;
    }
}
