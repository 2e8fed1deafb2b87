using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Uploads;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Forms;
using FluentValidation.Results;
using MediatR;

namespace Ccs.WebApi.Site.Filing;

/// <summary>Files on their way into the draft. Each is named there as soon as it is stored.</summary>
internal sealed class FilingFiles(FilingDrafts drafts, IMediator mediator, IDirectory directory, SiteContext site)
{
    private static readonly string[] Fields = [nameof(FileComplaint.UploadIds)];

    /// <returns>What was stored, what was refused and why, and whether the reader wants to go on.</returns>
    public async Task<(IReadOnlyList<DraftFile> Stored, IReadOnlyList<RefusedFile> Refused, bool GoOn)> Take(
        FilesOfForm form,
        CancellationToken cancellation
    )
    {
        List<DraftFile> stored = [];
        List<RefusedFile> refused = [];
        var goOn = false;
        try
        {
            while (await form.Next(cancellation) is { } part)
            {
                goOn |= part.Name == FilingUploads.GoOn;
                if (part.FileName is not null)
                {
                    await Take(part, stored, refused, cancellation);
                }
            }
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server counts the whole form; whoever sends files wants to be told about them.
            refused.Add(new RefusedFile(string.Empty, "documents.too-large"));
        }

        return (stored, refused, goOn);
    }

    /// <returns>Where it goes on; null where something about the files is wrong.</returns>
    public async Task<string?> Pass(FilingDraft draft, bool changing, CancellationToken cancellation)
    {
        if (await Refusal(draft, cancellation) is not null)
        {
            return null;
        }

        var passed = await drafts.Change(now => now.With(FilingJourney.Documents, right: true), FilingDraft.Lifetime, cancellation);
        var next = new FilingJourney(passed!, await Known(cancellation)).After(FilingJourney.Documents, changing);
        return FilingJourney.PathOf(next) + (changing && next != FilingJourney.Check ? "?change=true" : string.Empty);
    }

    /// <returns>Why a file can't be taken, before it comes; null where nothing speaks against it.</returns>
    public async Task<RefusedFile?> NoRoomFor(FilingDraft draft, ComingFile file, CancellationToken cancellation) =>
        file.Size > DocumentLimits.Bytes
            ? new RefusedFile(file.Name, "upload.too-large")
            : await NoRoomFor(draft, Unseen(file.Name, file.Size), cancellation);

    /// <summary>The last piece of a file has come.</summary>
    /// <returns>As <see cref="Take(FilesOfForm, CancellationToken)"/>: what was stored, or why not.</returns>
    public async Task<(IReadOnlyList<DraftFile> Stored, IReadOnlyList<RefusedFile> Refused)> Join(
        ComingFile file,
        CancellationToken cancellation
    )
    {
        List<DraftFile> stored = [];
        List<RefusedFile> refused = [];
        await Store(file.Name, new JoinPieces(file.Name, file.Pieces), stored, refused, cancellation);
        await drafts.Change(
            now => stored is [var whole] ? now.WithWhole(file, whole) : now.Without(file),
            FilingDraft.Lifetime,
            cancellation
        );
        return (stored, refused);
    }

    private ValueTask<GovernmentDirectory> Known(CancellationToken cancellation) => directory.Get(cancellation);

    private async Task Take(FilesOfForm.Part part, List<DraftFile> stored, List<RefusedFile> refused, CancellationToken cancellation)
    {
        var name = part.FileName!;

        // One of that name is let in however full it is: it may be the same file, which takes no room.
        if (
            await drafts.Read(cancellation) is { } draft
            && !draft.Files.Any(file => file.Name == name)
            && await NoRoomFor(draft, Unseen(name, 0), cancellation) is { } full
        )
        {
            refused.Add(full);
            return;
        }

        await Store(name, new StoreUpload(name, part.Content, UploadHolder.Draft), stored, refused, cancellation);
    }

    private async Task Store(
        string name,
        IRequest<StoredUpload> command,
        List<DraftFile> stored,
        List<RefusedFile> refused,
        CancellationToken cancellation
    )
    {
        try
        {
            var upload = await mediator.Send(command, cancellation);
            var file = new DraftFile(upload.UploadId, upload.FileName, upload.Size, upload.Sha256);

            // By the draft as it is now: while this file came in, others may have come beside it.
            // What is stored and not named goes by itself.
            if (await drafts.Read(cancellation) is { } draft && await NoRoomFor(draft, file, cancellation) is { } full)
            {
                refused.Add(full);
                return;
            }

            var changed = await drafts.Change(now => now.With(file), FilingDraft.Lifetime, cancellation);
            stored.Add(changed?.Here(file) ?? file);
        }
        catch (UploadRefusedException upload)
        {
            refused.Add(new RefusedFile(name, upload.Code));
        }
    }

    private async Task<RefusedFile?> NoRoomFor(FilingDraft draft, DraftFile file, CancellationToken cancellation) =>
        await Refusal(draft.With(file), cancellation) is { } full
            ? new RefusedFile(file.Name, full.ErrorCode) { Arguments = full.CustomState as string[] ?? [] }
            : null;

    private async Task<ValidationFailure?> Refusal(FilingDraft draft, CancellationToken cancellation)
    {
        var check = new CheckFiling(FilingCommand.Of(draft, site.Language), Fields, [.. draft.Files.Select(file => file.Size)]);
        return await mediator.Send(check, cancellation) is [var first, ..] ? first : null;
    }

    private static DraftFile Unseen(string name, long size) => new(Guid.Empty, name, size, Sha256: string.Empty);
}
