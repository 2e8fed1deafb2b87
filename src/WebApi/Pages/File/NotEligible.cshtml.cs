using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>Why somebody may not file here, and where they may go instead.</summary>
public sealed class NotEligibleModel(FilingDrafts drafts) : SitePage
{
    public bool TooYoung { get; private set; }

    public bool NotIraqi { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var draft = await drafts.Read(cancellation);
        (TooYoung, NotIraqi) = (draft?.Adult == FilingDraft.No, draft?.Iraqi == FilingDraft.No);
        return TooYoung || NotIraqi ? Page() : Go("/file");
    }
}
