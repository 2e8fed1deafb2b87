using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Uploads;
using Ccs.Domain.Agencies;
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
        FilesOfForm form, CancellationToken cancellation)
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

    private ValueTask<GovernmentDirectory> Known(CancellationToken cancellation) => directory.Get(cancellation);

    private async Task Take(FilesOfForm.Part part, List<DraftFile> stored, List<RefusedFile> refused, CancellationToken cancellation)
    {
        var name = part.FileName!;
        try
        {
            var draft = await drafts.Read(cancellation);
            var full = draft is null ? null : await Refusal(With(draft, new DraftFile(Guid.Empty, name, 0)), cancellation);
            if (full is null)
            {
                var upload = await mediator.Send(new StoreUpload(name, part.Content), cancellation);
                var file = new DraftFile(upload.UploadId, upload.FileName, upload.Size);
                full = await Refusal(With(draft!, file), cancellation);
                if (full is null)
                {
                    await drafts.Change(now => With(now, file), FilingDraft.Lifetime, cancellation);
                    stored.Add(file);
                    return;
                }
            }

            // Where it was stored already, it goes by itself: nothing names it.
            refused.Add(new RefusedFile(name, full.ErrorCode) { Arguments = full.CustomState as string[] ?? [] });
        }
        catch (UploadRefusedException upload)
        {
            refused.Add(new RefusedFile(name, upload.Code));
        }
    }

    private async Task<ValidationFailure?> Refusal(FilingDraft draft, CancellationToken cancellation)
    {
        var check = new CheckFiling(FilingCommand.Of(draft, site.Language), Fields, [.. draft.Files.Select(file => file.Size)]);
        return await mediator.Send(check, cancellation) is [var first, ..] ? first : null;
    }

    private static FilingDraft With(FilingDraft draft, DraftFile file) => draft with { Files = [.. draft.Files, file] };
}
