using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>That account sees the case again; its name does not bar it any more.</summary>
public sealed record LiftBar(Guid ComplaintId, long ExpectedVersion, string? UserId, string? Reason) : ICaseDecision;

internal sealed class LiftBarValidator : AbstractValidator<LiftBar>
{
    public LiftBarValidator()
    {
        RuleFor(x => x.UserId).Text(1, 256);
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class LiftBarHandler(CaseDesk desk, IStaffDirectory staff) : IRequestHandler<LiftBar, Unit>
{
    public async Task<Unit> Handle(LiftBar command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.LiftBar, cancellationToken);
        var barred = await staff.Meant(command.UserId!, cancellationToken);
        var reason = @case.Because(command.Reason!);
        @case.Record(Decide.LiftBar(@case.Complaint, barred.Id.ToString(), reason, @case.Now, @case.Actor));
        return Unit.Value;
    }
}
