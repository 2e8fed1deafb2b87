using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The complainant takes it back.</summary>
public sealed record WithdrawComplaint(Guid ComplaintId, string? Reason) : IComplainantCommand<Unit>, IAboutComplaint;

internal sealed class WithdrawComplaintValidator : AbstractValidator<WithdrawComplaint>
{
    public WithdrawComplaintValidator()
    {
        RuleFor(x => x.Reason).OptionalText(Limits.Reason);
    }
}

internal sealed class WithdrawComplaintHandler(CaseDesk desk) : IRequestHandler<WithdrawComplaint, Unit>
{
    public async Task<Unit> Handle(WithdrawComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForComplainant(command.ComplaintId, cancellationToken);
        var reason = string.IsNullOrWhiteSpace(command.Reason) ? (Sealed?)null : @case.Because(command.Reason);
        @case.Record(Decide.Withdraw(@case.Complaint, reason, @case.Now, @case.Actor));
        @case.TellComplainant("complaint-withdrawn");
        return Unit.Value;
    }
}
