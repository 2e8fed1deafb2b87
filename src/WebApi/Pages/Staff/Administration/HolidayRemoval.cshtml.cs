using Ccs.Application.Administration.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A day off is a working day after all.</summary>
public sealed class HolidayRemovalModel : ChangePage
{
    [BindProperty(SupportsGet = true)]
    public string Day { get; set; } = string.Empty;

    public override string Texts => "administration.holidays.removal";

    public override string Back => HolidayWords.List(Day);

    public override string? Subject => HolidayWords.Of(Holiday, Site);

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.holidays.title", Back)];

    private HolidayItem Holiday { get; set; } = null!;

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        var view = await Mediator.Send(new ListHolidays(), cancellation);
        if (view.Holidays.FirstOrDefault(holiday => holiday.Day == Day) is not { } holiday)
        {
            return null;
        }

        Holiday = holiday;
        return view.Version;
    }

    protected override Task Send(CancellationToken cancellation) => Mediator.Send(new DropHoliday(Day, Reason, Version), cancellation);
}
