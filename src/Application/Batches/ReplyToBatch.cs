using System.Text.Json.Serialization;
using Ccs.Application.Pipeline;
using Ccs.Application.Validation;
using Ccs.Domain.Batches;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Batches;

/// <summary>Word to all complainants of a batch before the answer.</summary>
public sealed record ReplyToBatch(Guid BatchId, string? Text) : ICommand<Unit>, IBatchAct
{
    [JsonIgnore]
    public string? Tag { get; init; }

    [JsonIgnore]
    public string? IdempotencyKey { get; init; }
}

internal sealed class ReplyToBatchValidator : AbstractValidator<ReplyToBatch>
{
    public ReplyToBatchValidator()
    {
        RuleFor(x => x.Text).Text(1, Limits.Text);
        this.Key();
    }
}

internal sealed class ReplyToBatchHandler(BatchActs acts) : IRequestHandler<ReplyToBatch, Unit>
{
    public async Task<Unit> Handle(ReplyToBatch command, CancellationToken cancellationToken)
    {
        await acts.Begin(command, BatchActKind.InterimReply, Decision.ReplyMeanwhile, new BatchContent(command.Text), cancellationToken);
        return Unit.Value;
    }
}
