using Ccs.Application.Administration.Directory;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A day off is a working day after all.</summary>
public sealed class HolidayRemovalModel : HolidayForm
{
    public override string Texts => "administration.holidays.removal";

    protected override Task Send(CancellationToken cancellation) => Mediator.Send(new DropHoliday(Day, Reason, Version), cancellation);
}
