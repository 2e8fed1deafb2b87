using System.Globalization;
using Ccs.Application.Audit;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Proof;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Tracking;

/// <summary>
/// The proofs of all steps that tracking shows, from one checkpoint, and that this continues the one that was seen before: for whoever
/// checks at each visit. Of a step it opens which event it was and when, nothing else.
/// </summary>
/// <param name="ComplaintId">Of the tracking token.</param>
/// <param name="Known">What was seen before, as <c>{epoch}-{size}</c>; empty: nothing.</param>
public sealed record GetOwnProofs(Guid ComplaintId, string? Known) : IRequest<OwnProofs>, IAboutComplaint;

/// <param name="Epoch">Of the log.</param>
/// <param name="Checkpoint">The last that was signed, a signed note; null: none was yet.</param>
/// <param name="Consistency">That it begins with the tree that was seen before: hashes from below, base64. Null: nothing was seen before,
/// or it doesn't.</param>
/// <param name="Steps">In the order of the timeline, those of the time since its page was made at the end.</param>
public sealed record OwnProofs(int Epoch, string? Checkpoint, IReadOnlyList<string>? Consistency, IReadOnlyList<OwnStep> Steps);

/// <param name="Entry">As on the first sheet of a receipt; null: it is being sealed, no checkpoint has it yet.</param>
/// <param name="Event">The first part of the leaf.</param>
public sealed record OwnStep(ProvenEntry? Entry, OpenedPart? Event);

internal sealed class GetOwnProofsValidator : AbstractValidator<GetOwnProofs>
{
    public GetOwnProofsValidator() =>
        RuleFor(x => x.Known).Must(known => string.IsNullOrEmpty(known) || Seen(known) is not null).WithErrorCode("field.cursor");

    public static (int Epoch, long Size)? Seen(string? known) =>
        known?.Split('-') is [var epoch, var size]
        && int.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var inEpoch)
        && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var leaves)
            ? (inEpoch, leaves)
            : null;
}

internal sealed class GetOwnProofsHandler(ITrackingViews views, IComplaintStreams streams, IReceiptLog log, ILogProofs proofs)
    : IRequestHandler<GetOwnProofs, OwnProofs>
{
    public async Task<OwnProofs> Handle(GetOwnProofs query, CancellationToken cancellationToken)
    {
        if (await views.Find(query.ComplaintId, cancellationToken) is not { State.Erased: false })
        {
            throw new NotFoundException("tracking.not-found");
        }

        // First, so that all steps are proven from this one.
        var checkpoint = await proofs.Checkpoint(epoch: null, size: null, cancellationToken);
        var history = await streams.History(query.ComplaintId, cancellationToken);
        long[] versions = [.. history.Where(e => TimelineEntry.Of(e.Data) is not null).Select(e => e.Version)];
        var steps = await log.Steps(query.ComplaintId, versions, checkpoint, cancellationToken);
        return new OwnProofs(
            checkpoint?.Epoch ?? 0,
            checkpoint?.Note,
            checkpoint is null ? null : await Consistency(checkpoint, query.Known, cancellationToken),
            [.. steps.Select(step => Shown(step.Entry))]
        );
    }

    private async Task<IReadOnlyList<string>?> Consistency(LogCheckpoint checkpoint, string? known, CancellationToken cancellation) =>
        GetOwnProofsValidator.Seen(known) is { } seen && seen.Epoch == checkpoint.Epoch && seen.Size <= checkpoint.Size
            ? (await proofs.Consistency(checkpoint, seen.Size, cancellation)).Hashes
            : null;

    private static OwnStep Shown(LoggedEntry? entry) =>
        entry is null
            ? new OwnStep(null, null)
            : new OwnStep(GetReceiptHandler.Proven(entry), new OpenedPart(entry.Event, entry.EventSalt));
}
