using System.Text.Json.Serialization;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Batches;
using Ccs.Domain.Text;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Batches;

/// <summary>Puts complaints about one thing together. Those that the caller does not see, or that there are not, are left
/// out alike.</summary>
public sealed record MakeBatch(string? Title, IReadOnlyList<Guid>? ComplaintIds) : ICommand<Guid>, IBatchCall
{
    [JsonIgnore]
    public string? IdempotencyKey { get; init; }
}

internal sealed class MakeBatchValidator : AbstractValidator<MakeBatch>
{
    public MakeBatchValidator()
    {
        RuleFor(x => x.Title).Text(1, Limits.Title);
        RuleFor(x => x.ComplaintIds).NotEmpty().WithErrorCode("field.required");
        this.Key();
    }
}

internal sealed class MakeBatchHandler(
    BatchDesk desk,
    BatchKeys keys,
    ICaseRows rows,
    IBatches batches,
    IComplaintSeals seals,
    ISecrets secrets
) : IRequestHandler<MakeBatch, Guid>
{
    public async Task<Guid> Handle(MakeBatch command, CancellationToken cancellationToken)
    {
        var scope = await desk.Scope(cancellationToken);
        if (await keys.Earlier(command, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var seen = await rows.Seen(command.ComplaintIds!.ToHashSet(), scope, cancellationToken);
        if (seen.Count == 0)
        {
            throw Invalid.Field("complaintIds", "field.complaint-unknown");
        }

        var id = secrets.NewId();
        var seal = await seals.Create(id, cancellationToken);
        await seals.Keep(id, cancellationToken);
        var title = seal.Seal(Fields.BatchTitle, VisibleText.Clean(command.Title!));
        batches.Start(BatchDecisions.Make(id, title, seen, desk.Now, desk.Actor));
        keys.Remember(command, seal);
        return id;
    }
}
