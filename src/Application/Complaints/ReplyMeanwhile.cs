using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>Word to the complainant before the answer.</summary>
public sealed record ReplyMeanwhile(Guid ComplaintId, long ExpectedVersion, string? Text) : ICaseDecision
{
    /// <summary>What this is one case of; null where it is replied to by itself.</summary>
    public BatchTask? InBatch { get; init; }
}

internal sealed class ReplyMeanwhileValidator : AbstractValidator<ReplyMeanwhile>
{
    public ReplyMeanwhileValidator()
    {
        RuleFor(x => x.Text).Text(1, Limits.Text);
    }
}

internal sealed class ReplyMeanwhileHandler(CaseDesk desk, IBatches batches) : IRequestHandler<ReplyMeanwhile, Unit>
{
    public async Task<Unit> Handle(ReplyMeanwhile command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.ReplyMeanwhile, cancellationToken);
        @case.Record(Decide.ReplyMeanwhile(@case.Complaint, @case.Text(command.Text!), @case.Now, @case.Actor));
        batches.EndOf(command.InBatch);
        @case.TellComplainant("interim-reply");
        return Unit.Value;
    }
}
