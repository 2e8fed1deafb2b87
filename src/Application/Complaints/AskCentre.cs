using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The agency may not pass it on once more: it asks the centre to, which sees it in its queue.</summary>
public sealed record AskCentre(Guid ComplaintId, long ExpectedVersion, string? Reason) : ICaseDecision;

internal sealed class AskCentreValidator : AbstractValidator<AskCentre>
{
    public AskCentreValidator()
    {
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class AskCentreHandler(CaseDesk desk) : IRequestHandler<AskCentre, Unit>
{
    public async Task<Unit> Handle(AskCentre command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.AskCentre, cancellationToken);
        var reason = @case.Because(command.Reason!);
        @case.Record(Decide.AskCentre(@case.Complaint, reason, @case.Now, @case.Actor));
        return Unit.Value;
    }
}
