using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>How grave it is: severity 1 to 4, danger to health or safety, urgency.</summary>
public sealed record AssessComplaint(Guid ComplaintId, long ExpectedVersion, int? Severity, bool Safety, bool Urgent) : ICaseDecision;

internal sealed class AssessComplaintValidator : AbstractValidator<AssessComplaint>
{
    public AssessComplaintValidator()
    {
        RuleFor(x => x.Severity).Between(1, 4, "field.severity");
    }
}

internal sealed class AssessComplaintHandler(CaseDesk desk) : IRequestHandler<AssessComplaint, Unit>
{
    public async Task<Unit> Handle(AssessComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Assess, cancellationToken);
        @case.Record(Decide.Assess(@case.Complaint, command.Severity!.Value, command.Safety, command.Urgent, @case.Now, @case.Actor));
        return Unit.Value;
    }
}
