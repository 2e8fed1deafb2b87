using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The complainant does not accept the answer; the level above looks at it again.</summary>
public sealed record ReopenComplaint(Guid ComplaintId, string? Reason) : IComplainantCommand<Unit>, IAboutComplaint;

internal sealed class ReopenComplaintValidator : AbstractValidator<ReopenComplaint>
{
    public ReopenComplaintValidator()
    {
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class ReopenComplaintHandler(CaseDesk desk, CaseRouting routing) : IRequestHandler<ReopenComplaint, Unit>
{
    public async Task<Unit> Handle(ReopenComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForComplainant(command.ComplaintId, cancellationToken);
        var reason = @case.Because(command.Reason!);
        var route = await routing.RouteForReopening(@case, cancellationToken);
        var policy = CaseRouting.PolicyFor(@case, route.AgencyId);
        @case.Record(Decide.Reopen(@case.Complaint, route, policy, reason, @case.Directory.Calendar(), @case.Now, @case.Actor));
        await routing.Settle(@case, cancellationToken);
        @case.TellComplainant("complaint-reopened", @case.Complaint.Terms!.DueOn);
        return Unit.Value;
    }
}
