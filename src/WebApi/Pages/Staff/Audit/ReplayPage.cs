using Ccs.Application.Audit;
using Ccs.Application.Ports;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Site.Steps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>A page of one case, for auditors. That it was looked at is on record before anything is shown.</summary>
[Authorize(AuthPolicies.Auditors)]
public abstract class ReplayPage(IDirectory directory) : StaffPage
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Case number, or id, as it stands in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string NumberOrId { get; set; } = string.Empty;

    public ComplaintReplay Replay { get; private set; } = null!;

    public StepWords InWords { get; private set; } = null!;

    /// <summary>What it is called by: its number, or its id as long as it has none.</summary>
    public string Name => Replay.Last.State.CaseNumber ?? Replay.Last.ComplaintId.ToString();

    /// <param name="opened">By the sealed value, what it says; null: nothing was opened.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="NotFoundException">There is no such case.</exception>
    protected async Task Load(IReadOnlyDictionary<string, string>? opened, CancellationToken cancellation)
    {
        Replay = await Mediator.Send(new GetComplaintReplay(NumberOrId), cancellation);
        var names = Replay.Steps[0].Names;
        InWords = new StepWords(Site, await directory.Get(cancellation), names, opened ?? Nothing);
        ViewData[StepWords.Key] = InWords;
    }

    /// <summary>Whose it is: an unknown case, and what is none, are not there.</summary>
    protected async Task<IActionResult> Show(Func<Task> load)
    {
        try
        {
            return await Try(load) ? Page() : NotFound();
        }
        catch (NotFoundException)
        {
            return NotFound();
        }
    }
}
