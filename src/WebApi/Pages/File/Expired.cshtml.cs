using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Filing;

namespace Ccs.WebApi.Pages.File;

/// <summary>The draft is gone, and why.</summary>
public sealed class ExpiredModel(FilingDrafts drafts) : SitePage
{
    /// <summary>What was typed last, on the page that was still open.</summary>
    public bool SomethingIsKept { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => SomethingIsKept = await drafts.Read(cancellation) is not null;
}
