using Ccs.Application.Administration.Directory;
using Ccs.WebApi.Auth;
using Microsoft.AspNetCore.Authorization;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>The holidays to come, with the deadlines that fall on them; for the centre.</summary>
[Authorize(AuthPolicies.Centre)]
public sealed class HolidaysModel : StaffPage
{
    public IReadOnlyList<ComingHoliday> Holidays { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) => Holidays = await Mediator.Send(new ListHolidayDeadlines(), cancellation);
}
