using System.Text.Json.Serialization;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Audit;

/// <summary>That the log of today begins with the log of before. It tells nothing of any case, so it is no look.</summary>
/// <param name="From">The smaller size.</param>
/// <param name="To">Of the checkpoint that is to prove it; null: the last one that was signed.</param>
public sealed record GetConsistencyProof(string? From, string? To) : IRequest<ConsistencyProof>;

/// <param name="Epoch">Of the log.</param>
/// <param name="From">The smaller size.</param>
/// <param name="To">Leaves that the checkpoint is of.</param>
/// <param name="RootHash">As the checkpoint has it; base64, as all hashes.</param>
/// <param name="Hashes">From below.</param>
/// <param name="Checkpoint">The signed note.</param>
/// <param name="Text">The same as one text, as a witness takes it (C2SP tlog-witness).</param>
public sealed record ConsistencyProof(
    int Epoch,
    long From,
    long To,
    string RootHash,
    IReadOnlyList<string> Hashes,
    string Checkpoint,
    [property: JsonIgnore] string Text
);

internal sealed class GetConsistencyProofValidator : AbstractValidator<GetConsistencyProof>
{
    public GetConsistencyProofValidator()
    {
        RuleFor(x => x.From).NotEmpty().WithErrorCode("field.required");
        RuleFor(x => x.From).WholeNumber();
        RuleFor(x => x.To).WholeNumber();
        RuleFor(x => x.From)
            .Must((query, from) => !(QueryText.Number(from) > QueryText.Number(query.To)))
            .WithErrorCode("field.size-from-above-to");
    }
}

internal sealed class GetConsistencyProofHandler(ICurrentActor current, ILogProofs proofs)
    : IRequestHandler<GetConsistencyProof, ConsistencyProof>
{
    public async Task<ConsistencyProof> Handle(GetConsistencyProof query, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        var from = QueryText.Number(query.From)!.Value;
        var to = QueryText.Number(query.To);
        var checkpoint =
            await proofs.Checkpoint(epoch: null, to, cancellationToken)
            ?? throw (
                to is null ? new NotFoundException("event.not-promised-yet") : Invalid.Field(nameof(query.To), "field.no-checkpoint")
            );
        return from <= checkpoint.Size
            ? await proofs.Consistency(checkpoint, from, cancellationToken)
            : throw Invalid.Field(nameof(query.From), "field.size-from-above-to");
    }
}
