using Ccs.Application.Ports;
using Ccs.Domain.Time;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>The complaint code, to be kept, and what happens next and by when.</summary>
public sealed class DoneModel(FilingDrafts drafts, IDirectory directory, TimeProvider clock) : SitePage
{
    public RegisteredFiling Registered { get; private set; } = null!;

    public string AgencyName { get; private set; } = string.Empty;

    /// <summary>From today to the deadline.</summary>
    public int WorkingDays { get; private set; }

    /// <summary>What the citizen sends to themselves.</summary>
    public string Message => Site.Text("filing.done.mail.body", Registered.ComplaintCode);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var draft = await drafts.Read(cancellation);
        if (draft?.Registered is not { } registered)
        {
            return Go(draft?.Sent is null ? "/file" : "/file/verify");
        }

        var known = await directory.Get(cancellation);
        Registered = registered;
        AgencyName = known.Agencies.GetValueOrDefault(registered.AgencyId ?? string.Empty)?.Names.In(Site.Language) ?? string.Empty;
        if (registered.Deadline is { } deadline)
        {
            WorkingDays = known.Calendar().Between(WorkingCalendar.DayOf(clock.GetUtcNow()), deadline);
        }

        return Page();
    }

    /// <summary>Takes the code off this device.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await drafts.Forget(cancellation);
        return Go(string.Empty);
    }
}
