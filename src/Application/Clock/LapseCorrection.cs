using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>Ten working days without a correction: it is the centre's again, which decides. Nobody is rejected by the clock.</summary>
public sealed record LapseCorrection(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class LapseCorrectionHandler(CaseDesk desk, CaseStaff staff) : IRequestHandler<LapseCorrection, Unit>
{
    public async Task<Unit> Handle(LapseCorrection command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        var told = @case.Complaint.Terms?.DueOn;
        var events = Decide.LapseCorrection(@case.Complaint, @case.Directory.Calendar(), @case.Now, @case.Actor);
        @case.Record(events);
        if (events.Count > 0)
        {
            @case.TellOfMove(told);
            foreach (var member in await staff.At(EscalationLevel.Centre, @case.Directory.Centre.Id, @case, cancellationToken))
            {
                @case.TellStaff(member, "correction-lapsed");
            }
        }

        return Unit.Value;
    }
}
