using System.Text.Json.Serialization;
using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Audit;

/// <summary>That an event, or any leaf, stands in the log. Of an event of a case it is a look at the history of that case.</summary>
/// <param name="Event">Its sequence.</param>
/// <param name="Leaf">Its index in the current epoch, in the place of an event.</param>
/// <param name="Size">Of the checkpoint that is to prove it; null: the last one that was signed.</param>
public sealed record GetInclusionProof(string? Event, string? Leaf, string? Size) : IRequest<InclusionProof>;

/// <param name="Epoch">Of the log.</param>
/// <param name="LeafIndex">From 0.</param>
/// <param name="Size">Leaves that the checkpoint is of.</param>
/// <param name="LeafHash">Base64, as all hashes.</param>
/// <param name="RootHash">As the checkpoint has it.</param>
/// <param name="Hashes">Beside the way to the root, from below.</param>
/// <param name="Checkpoint">The signed note.</param>
/// <param name="Text">The same as one text (C2SP tlog-proof).</param>
public sealed record InclusionProof(
    int Epoch,
    long LeafIndex,
    long Size,
    string LeafHash,
    string RootHash,
    IReadOnlyList<string> Hashes,
    string Checkpoint,
    [property: JsonIgnore] string Text
);

internal sealed class GetInclusionProofValidator : AbstractValidator<GetInclusionProof>
{
    public GetInclusionProofValidator()
    {
        RuleFor(x => x).EitherOr(("event", x => x.Event), ("leaf", x => x.Leaf));
        RuleFor(x => x.Event).WholeNumber();
        RuleFor(x => x.Leaf).WholeNumber();
        RuleFor(x => x.Size).WholeNumber();
    }
}

internal sealed class GetInclusionProofHandler(ICurrentActor current, AuditedComplaints complaints, ILogProofs proofs, Looks looks)
    : IRequestHandler<GetInclusionProof, InclusionProof>
{
    public async Task<InclusionProof> Handle(GetInclusionProof query, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        var place = QueryText.Number(query.Event) is { } sequence ? await Place(sequence, cancellationToken) : null;
        var size = QueryText.Number(query.Size);
        var leaf = place?.Index ?? QueryText.Number(query.Leaf)!.Value;
        var checkpoint =
            await proofs.Checkpoint(place?.Epoch, size, cancellationToken)
            ?? throw (size is null ? NotYet() : Invalid.Field(nameof(query.Size), "field.no-checkpoint"));
        if (leaf < checkpoint.Size)
        {
            return await proofs.Inclusion(checkpoint, leaf, cancellationToken);
        }

        throw place is null ? Invalid.Field(nameof(query.Leaf), "field.beyond-size")
        : size is null ? NotYet()
        : Invalid.Field(nameof(query.Size), "field.beyond-size");
    }

    private async Task<LeafPlace> Place(long sequence, CancellationToken cancellation)
    {
        if (
            await proofs.Find(sequence, cancellation) is not { } found
            || (found.ComplaintId is { } about && (await complaints.Barred([about], cancellation)).Count > 0)
        )
        {
            throw new NotFoundException("event.not-found");
        }

        await (
            found.ComplaintId is { } complaint
                ? looks.AtHistory(complaint, cancellation)
                : looks.AtList(
                    new AskedList([new ListedBy("event", FieldRules.Number(sequence))]) { Purpose = LookPurpose.Audit },
                    [],
                    cancellation
                )
        );
        return found.Place ?? throw NotYet();
    }

    private static NotFoundException NotYet() => new("event.not-promised-yet");
}
