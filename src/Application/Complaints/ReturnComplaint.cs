using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The agency says that it is not theirs; back to the triage of the centre.</summary>
public sealed record ReturnComplaint(Guid ComplaintId, long ExpectedVersion, string? Reason) : ICaseDecision;

internal sealed class ReturnComplaintValidator : AbstractValidator<ReturnComplaint>
{
    public ReturnComplaintValidator()
    {
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class ReturnComplaintHandler(CaseDesk desk) : IRequestHandler<ReturnComplaint, Unit>
{
    public async Task<Unit> Handle(ReturnComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Return, cancellationToken);
        var reason = @case.Because(command.Reason!);
        var before = @case.Complaint;
        @case.Record(Decide.Return(@case.Complaint, reason, @case.Directory.Calendar(), @case.Now, @case.Actor));
        @case.TellOfPassingOn(before);
        return Unit.Value;
    }
}
