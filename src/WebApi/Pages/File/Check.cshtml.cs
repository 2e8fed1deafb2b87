using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site.Filing;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Pages.File;

/// <summary>All answers once more, each to be changed; and off it goes. Sent twice, it is filed once:
/// the key was made at the start.</summary>
[EnableRateLimiting(RateLimits.Filing)]
public sealed class CheckModel(IDirectory directory, TimeProvider clock) : FilingPage
{
    public override string Here => FilingJourney.Check;

    [BindProperty]
    public bool Consent { get; set; }

    public IReadOnlyList<FilingSummary.Part> Summary { get; private set; } = [];

    protected override IReadOnlyCollection<string> Asked => [.. Journey.Questions.Select(question => question.Id)];

    public override async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await Elsewhere(cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        FiledComplaint? filed = null;
        var command = FilingCommand.Of(Draft, Site.Language, Asked) with { Consent = Consent };
        if (!await Try(async () => filed = await Send(command, cancellation), FilingSummary.FieldOf) || filed is null)
        {
            await Prepare(cancellation);
            return Page();
        }

        var sent = new SentFiling(filed.ComplaintId, filed.Verification.SentTo, clock.GetUtcNow(), filed.Verification.ExpiresAt, Times: 1);

        // Of two that were sent at once, the second finds what the first left.
        await Drafts.Change(
            now => now is { Sent: null, Registered: null } ? new FilingDraft { Key = now.Key, Sent = sent } : now,
            SentFiling.Lifetime,
            cancellation
        );
        return Go("/file/verify");
    }

    protected override void Show(FilingDraft draft)
    {
        // Nothing is typed here.
    }

    protected override FilingDraft Keep(FilingDraft draft) => draft;

    protected override async Task Prepare(CancellationToken cancellation) =>
        Summary = FilingSummary.Of(Draft, Journey, await directory.Get(cancellation), Site);

    private async Task<FiledComplaint?> Send(FileComplaint command, CancellationToken cancellation)
    {
        try
        {
            return await Mediator.Send(command, cancellation);
        }
        catch (KeyReusedException)
        {
            // It was filed with other answers, and the news of it was lost: its code is on the way.
            Refuse("complaint.already-filed");
            return null;
        }
        catch (UploadRefusedException)
        {
            // Files are kept a day from when they came, and the draft from the last word.
            Show(
                [new ValidationFailure(nameof(command.UploadIds), "upload") { ErrorCode = "field.upload-unknown" }],
                FilingSummary.FieldOf
            );
            return null;
        }
    }
}
