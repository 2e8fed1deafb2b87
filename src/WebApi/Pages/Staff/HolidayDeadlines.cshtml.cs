using Ccs.Application.Administration.Directory;
using Ccs.Application.Ports;
using Ccs.WebApi.Auth;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>The centre moves what is due on a holiday, and sees how far it is.</summary>
[Authorize(AuthPolicies.Centre)]
public sealed class HolidayDeadlinesModel : StaffPage
{
    [FromRoute]
    public string Day { get; set; } = string.Empty;

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>It has just been begun.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Begun { get; set; }

    public HolidayDeadlines Progress { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (await Try(() => Mediator.Send(new MoveHolidayDeadlines(Day, Reason), cancellation)))
        {
            return Go($"/staff/holidays/{Day}?begun=true");
        }

        return await Load(cancellation) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        try
        {
            Progress = await Mediator.Send(new GetHolidayDeadlines(Day), cancellation);
            return true;
        }
        catch (Exception none) when (none is NotFoundException or ValidationException)
        {
            return false;
        }
    }

    protected override string? Label(string field) => Site.Find($"staff.holidays.{field.ToLowerInvariant()}.label");
}
