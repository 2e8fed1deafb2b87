using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The centre gives a complaint from its triage queue to an agency.</summary>
public sealed record AssignComplaint(Guid ComplaintId, long ExpectedVersion, string? AgencyId, string? Reason) : ICaseDecision;

internal sealed class AssignComplaintValidator : AbstractValidator<AssignComplaint>
{
    public AssignComplaintValidator(IDirectory directory)
    {
        RuleFor(x => x.AgencyId).ActiveAgency(directory);
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class AssignComplaintHandler(CaseDesk desk, CaseRouting routing) : IRequestHandler<AssignComplaint, Unit>
{
    public async Task<Unit> Handle(AssignComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Assign, cancellationToken);
        @case.Because(command.Reason!);
        var before = @case.Complaint;
        var route = await routing.RouteTo(@case, command.AgencyId!, cancellationToken);
        CaseRouting.Assign(@case, route, @case.Actor);
        await routing.Settle(@case, cancellationToken);
        @case.TellOfPassingOn(before);
        return Unit.Value;
    }
}
