using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>Another category, with a reason that the complainant reads; what the complainant chose is kept beside it.</summary>
public sealed record RecategoriseComplaint(Guid ComplaintId, long ExpectedVersion, string? CategoryId, string? Reason) : ICaseDecision;

internal sealed class RecategoriseComplaintValidator : AbstractValidator<RecategoriseComplaint>
{
    public RecategoriseComplaintValidator(IDirectory directory)
    {
        RuleFor(x => x.CategoryId).ActiveCategory(directory);
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class RecategoriseComplaintHandler(CaseDesk desk) : IRequestHandler<RecategoriseComplaint, Unit>
{
    public async Task<Unit> Handle(RecategoriseComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Recategorise, cancellationToken);
        var reason = @case.Because(command.Reason!);
        var events = Decide.Recategorise(@case.Complaint, command.CategoryId!, reason, @case.Now, @case.Actor);
        @case.Record(events);
        if (events.Count > 0)
        {
            @case.TellComplainant("complaint-recategorised");
        }

        return Unit.Value;
    }
}
