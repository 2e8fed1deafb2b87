using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>Word to the complainant before the answer.</summary>
public sealed record ReplyMeanwhile(Guid ComplaintId, long ExpectedVersion, string? Text) : ICaseDecision;

internal sealed class ReplyMeanwhileValidator : AbstractValidator<ReplyMeanwhile>
{
    public ReplyMeanwhileValidator()
    {
        RuleFor(x => x.Text).Text(1, Limits.Text);
    }
}

internal sealed class ReplyMeanwhileHandler(CaseDesk desk) : IRequestHandler<ReplyMeanwhile, Unit>
{
    public async Task<Unit> Handle(ReplyMeanwhile command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.ReplyMeanwhile, cancellationToken);
        @case.Record(Decide.ReplyMeanwhile(@case.Complaint, @case.Text(command.Text!), @case.Now, @case.Actor));
        @case.TellComplainant("interim-reply");
        return Unit.Value;
    }
}
