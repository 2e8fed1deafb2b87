using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The complainant is content with the answer; it closes as resolved.</summary>
public sealed record AcceptAnswer(Guid ComplaintId) : IComplainantCommand<Unit>, IAboutComplaint;

internal sealed class AcceptAnswerHandler(CaseDesk desk) : IRequestHandler<AcceptAnswer, Unit>
{
    public async Task<Unit> Handle(AcceptAnswer command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForComplainant(command.ComplaintId, cancellationToken);
        @case.Record(Decide.Accept(@case.Complaint, @case.Now, @case.Actor));
        @case.TellComplainant("complaint-closed");
        return Unit.Value;
    }
}
