using Ccs.Application.Administration.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Another name for a day off.</summary>
public sealed class HolidayNameModel : HolidayForm, INamed
{
    [BindProperty]
    public NamesForm Names { get; set; } = new();

    public override string Texts => "administration.holidays.name";

    protected override void Fill() => Names = NamesForm.Of(Holiday.Names);

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new KeepHoliday(Day, Names.Input(), Reason, Version), cancellation);
}
