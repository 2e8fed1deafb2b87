using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The centre moves it one level up, whatever the deadline.</summary>
public sealed record EscalateComplaint(Guid ComplaintId, long ExpectedVersion, string? Reason) : ICaseDecision;

internal sealed class EscalateComplaintValidator : AbstractValidator<EscalateComplaint>
{
    public EscalateComplaintValidator()
    {
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class EscalateComplaintHandler(CaseDesk desk, Escalation escalation) : IRequestHandler<EscalateComplaint, Unit>
{
    public async Task<Unit> Handle(EscalateComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Escalate, cancellationToken);
        var reason = @case.Because(command.Reason!);
        await escalation.OneLevelUp(@case, reason, cancellationToken);
        return Unit.Value;
    }
}
