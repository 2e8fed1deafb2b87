using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The centre finds that it does not meet the conditions, and says which.</summary>
public sealed record RejectComplaint(Guid ComplaintId, long ExpectedVersion, string? Reason, string? Text) : ICaseDecision;

internal sealed class RejectComplaintValidator : AbstractValidator<RejectComplaint>
{
    public RejectComplaintValidator()
    {
        RuleFor(x => x.Reason).OneOf<RejectComplaint, RejectionReason>();
        RuleFor(x => x.Text).Text(1, Limits.Text);
    }
}

internal sealed class RejectComplaintHandler(CaseDesk desk) : IRequestHandler<RejectComplaint, Unit>
{
    public async Task<Unit> Handle(RejectComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Reject, cancellationToken);
        var text = @case.Because(command.Text!);
        var reason = Kebab.Parse<RejectionReason>(command.Reason!);
        var original = @case.Complaint.DuplicateOf is { } of ? (await desk.OpenOther(of, cancellationToken)).Complaint : null;
        @case.Record(Decide.Reject(@case.Complaint, reason, text, original, @case.Now, @case.Actor));

        // Whoever goes with another complaint hears of it once more, and is not asked to file again.
        @case.TellComplainant(reason == RejectionReason.Duplicate ? "complaint-joined" : "complaint-rejected");
        return Unit.Value;
    }
}
