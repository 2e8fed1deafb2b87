using Ccs.Application.Audit.Standouts;
using Ccs.Domain.Time;
using Ccs.WebApi.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>What stands out of a day, by rule.</summary>
[Authorize(AuthPolicies.Auditors)]
public sealed class StandoutsModel(TimeProvider clock) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    /// <summary>Null where the day is none.</summary>
    public StandoutDay? Found { get; private set; }

    public DateOnly Today => WorkingCalendar.DayOf(clock.GetUtcNow());

    public async Task OnGet(CancellationToken cancellation) =>
        await Try(async () => Found = await Mediator.Send(new ListStandouts(Day), cancellation), field => field);
}
