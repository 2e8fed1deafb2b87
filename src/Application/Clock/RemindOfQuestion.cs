using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>Five working days without a reply: the complainant is reminded, and told when it is waited for no longer.</summary>
public sealed record RemindOfQuestion(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class RemindOfQuestionHandler(CaseDesk desk) : IRequestHandler<RemindOfQuestion, Unit>
{
    public async Task<Unit> Handle(RemindOfQuestion command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        var calendar = @case.Directory.Calendar();

        // Opened too late for it, it has lapsed.
        var events = @case.Complaint.WaitsForComplainant ? Decide.RemindOfQuestion(@case.Complaint, calendar, @case.Now, @case.Actor) : [];
        @case.Record(events);
        if (events.Count > 0)
        {
            @case.TellComplainant("question-reminder", @case.Complaint.Waiting!.LastDay(calendar));
        }

        return Unit.Value;
    }
}
