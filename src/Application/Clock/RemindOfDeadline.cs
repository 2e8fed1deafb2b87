using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>Two thirds of the time have gone: a word to the officer, or to the heads where there is none.</summary>
public sealed record RemindOfDeadline(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class RemindOfDeadlineHandler(CaseDesk desk, IStaffDirectory staff) : IRequestHandler<RemindOfDeadline, Unit>
{
    public async Task<Unit> Handle(RemindOfDeadline command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        var events = Decide.Remind(@case.Complaint, @case.Now, @case.Actor);
        @case.Record(events);
        if (events.Count > 0)
        {
            foreach (var member in await Responsible(@case, cancellationToken))
            {
                @case.TellStaff(member, "deadline-reminder", @case.Complaint.Terms!.DueOn);
            }
        }

        return Unit.Value;
    }

    private async Task<IReadOnlyList<StaffMember>> Responsible(OpenCase @case, CancellationToken cancellation)
    {
        var officer = @case.Complaint.OfficerId is { } id ? await staff.Find(id, cancellation) : null;
        return officer is { Active: true }
            ? [officer]
            : await staff.Members(@case.Complaint.AgencyId!, Role.AgencyHead, cancellation);
    }
}
