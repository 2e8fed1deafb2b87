using System.Text.Json.Serialization;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Domain.Batches;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Batches;

/// <summary>One answer to all complaints of a batch; without files, since one may tell of another person.</summary>
public sealed record AnswerBatch(Guid BatchId, string? Outcome, string? Text, string? Remedy, string? RootCause)
    : ICommand<Unit>,
        IBatchAct,
        IAnswerInput
{
    public string? NoRemedyReason { get; init; }

    public string? TextForLinked { get; init; }

    [JsonIgnore]
    public string? Tag { get; init; }

    [JsonIgnore]
    public string? IdempotencyKey { get; init; }
}

internal sealed class AnswerBatchValidator : AbstractValidator<AnswerBatch>
{
    public AnswerBatchValidator()
    {
        this.Answer();
        this.Key();
    }
}

internal sealed class AnswerBatchHandler(BatchActs acts) : IRequestHandler<AnswerBatch, Unit>
{
    public async Task<Unit> Handle(AnswerBatch command, CancellationToken cancellationToken)
    {
        // What every case would refuse is refused once, before any of them is asked.
        command.RequireWhole();
        var content = new BatchContent(
            command.Text,
            command.Outcome,
            command.Remedy,
            command.NoRemedyReason,
            command.RootCause,
            command.TextForLinked
        );
        await acts.Begin(command, BatchActKind.Answer, Decision.Answer, content, cancellationToken);
        return Unit.Value;
    }
}
