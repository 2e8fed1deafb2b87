using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>Five working days without a correction: the complainant is reminded, and told until when it is waited for.</summary>
public sealed record RemindOfCorrection(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class RemindOfCorrectionHandler(CaseDesk desk) : IRequestHandler<RemindOfCorrection, Unit>
{
    public async Task<Unit> Handle(RemindOfCorrection command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        var calendar = @case.Directory.Calendar();

        // Opened too late for it, it has lapsed.
        var events = @case.Complaint.WaitsForComplainant
            ? Decide.RemindOfCorrection(@case.Complaint, calendar, @case.Now, @case.Actor)
            : [];
        @case.Record(events);
        if (events.Count > 0)
        {
            @case.TellComplainant("correction-reminder", @case.Complaint.Waiting!.LastDay(calendar));
        }

        return Unit.Value;
    }
}
