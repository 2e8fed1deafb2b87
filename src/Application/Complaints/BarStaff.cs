using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>That account no longer sees the case.</summary>
public sealed record BarStaff(Guid ComplaintId, long ExpectedVersion, string? UserId, string? Reason) : ICaseDecision;

internal sealed class BarStaffValidator : AbstractValidator<BarStaff>
{
    public BarStaffValidator()
    {
        RuleFor(x => x.UserId).Text(1, 256);
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class BarStaffHandler(CaseDesk desk, IStaffDirectory staff, Escalation escalation) : IRequestHandler<BarStaff, Unit>
{
    public async Task<Unit> Handle(BarStaff command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.BarStaff, cancellationToken);
        var barred = await staff.Meant(command.UserId!, cancellationToken);
        var reason = @case.Because(command.Reason!);
        @case.Record(Decide.BarStaff(@case.Complaint, barred.Id.ToString(), reason, @case.Now, @case.Actor));
        await escalation.PastTheBarred(@case, cancellationToken);
        return Unit.Value;
    }
}
