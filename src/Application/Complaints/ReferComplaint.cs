using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>Sideways to another agency; after three such moves only the centre may.</summary>
public sealed record ReferComplaint(Guid ComplaintId, long ExpectedVersion, string? AgencyId, string? Reason) : ICaseDecision;

internal sealed class ReferComplaintValidator : AbstractValidator<ReferComplaint>
{
    public ReferComplaintValidator(IDirectory directory)
    {
        RuleFor(x => x.AgencyId).ActiveAgency(directory);
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class ReferComplaintHandler(CaseDesk desk, CaseRouting routing) : IRequestHandler<ReferComplaint, Unit>
{
    public async Task<Unit> Handle(ReferComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Refer, cancellationToken);
        var reason = @case.Because(command.Reason!);
        var route = await routing.RouteTo(@case, command.AgencyId!, cancellationToken);
        var before = @case.Complaint;
        @case.Record(Decide.Refer(@case.Complaint, route, reason, @case.Directory.Calendar(), @case.Now, @case.Actor));
        await routing.Settle(@case, cancellationToken);
        @case.TellOfPassingOn(before);
        return Unit.Value;
    }
}
