using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>Working days have gone and no agency has the case yet: a word to the centre's officers.</summary>
public sealed record RemindOfTriage(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class RemindOfTriageHandler(CaseDesk desk, CaseStaff staff) : IRequestHandler<RemindOfTriage, Unit>
{
    public async Task<Unit> Handle(RemindOfTriage command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        var events = Decide.RemindOfTriage(@case.Complaint, @case.Directory.Calendar(), @case.Now, @case.Actor);
        @case.Record(events);
        if (events.Count > 0)
        {
            var since = WorkingCalendar.DayOf(@case.Complaint.TriageSince!.Value);
            foreach (var member in await staff.At(EscalationLevel.Centre, @case.Directory.Centre.Id, @case, cancellationToken))
            {
                @case.TellStaff(member, "triage-waiting", since);
            }
        }

        return Unit.Value;
    }
}
