using Ccs.Application.Administration.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of one day off.</summary>
public abstract class HolidayForm : ChangePage
{
    /// <summary><c>03-21</c> every year, <c>2026-03-21</c> once.</summary>
    [FromRoute]
    public string Day { get; set; } = string.Empty;

    public override string Back => HolidayWords.List(Day);

    public override string? Subject => HolidayWords.Of(Holiday, Site);

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.holidays.title", Back)];

    protected HolidayItem Holiday { get; private set; } = null!;

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
}
