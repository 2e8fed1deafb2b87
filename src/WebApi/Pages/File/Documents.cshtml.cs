using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>What proves it. The files themselves go to <see cref="FilingUploads"/>.</summary>
public sealed class DocumentsModel : FilingPage
{
    public const string Files = nameof(Files);

    public override string Here => FilingJourney.Documents;

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellation)
    {
        var draft = await Drafts.Change(now => now.Without(id), FilingDraft.Lifetime, cancellation);
        return draft is null ? Go("/file/expired") : To(Here);
    }

    protected override void Show(FilingDraft draft)
    {
        foreach (var file in draft.Refused)
        {
            ModelState.AddModelError(
                Files,
                file.Name.Length == 0 ? file.Words(Site.Language) : $"{file.Name}: {file.Words(Site.Language)}"
            );
        }
    }

    protected override FilingDraft Keep(FilingDraft draft) => draft;
}
