using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>Fourteen days of silence after the answer.</summary>
public sealed record CloseUnanswered(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class CloseUnansweredHandler(CaseDesk desk) : IRequestHandler<CloseUnanswered, Unit>
{
    public async Task<Unit> Handle(CloseUnanswered command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        @case.Record(Decide.CloseUnanswered(@case.Complaint, @case.Now, @case.Actor));
        @case.TellComplainant("complaint-closed");
        return Unit.Value;
    }
}
