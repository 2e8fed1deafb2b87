using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>A later deadline, at most twice, with a reason that the complainant reads.</summary>
public sealed record ExtendDeadline(Guid ComplaintId, long ExpectedVersion, string? Until, string? Reason) : ICaseDecision;

internal sealed class ExtendDeadlineValidator : AbstractValidator<ExtendDeadline>
{
    public ExtendDeadlineValidator()
    {
        RuleFor(x => x.Until).Date();
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class ExtendDeadlineHandler(CaseDesk desk) : IRequestHandler<ExtendDeadline, Unit>
{
    public async Task<Unit> Handle(ExtendDeadline command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.ExtendDeadline, cancellationToken);
        var reason = @case.Because(command.Reason!);
        var until = FieldRules.Date(command.Until!);
        @case.Record(Decide.ExtendDeadline(@case.Complaint, until, reason, @case.Directory.Calendar(), @case.Now, @case.Actor));
        @case.TellComplainant("deadline-extended", @case.Complaint.Terms!.DueOn);
        return Unit.Value;
    }
}
