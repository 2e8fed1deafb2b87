using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Agencies.Decisions;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>The days off that are kept.</summary>
public sealed record ListHolidays : IRequest<HolidaysView>;

/// <param name="Version">Of the directory, for <c>If-Match</c>.</param>
/// <param name="Holidays">Those of every year first, then by date.</param>
public sealed record HolidaysView(long Version, IReadOnlyList<HolidayItem> Holidays);

/// <param name="Day"><c>03-21</c> every year, <c>2026-03-21</c> once.</param>
/// <param name="Yearly">Every year.</param>
/// <param name="Names">What is celebrated.</param>
public sealed record HolidayItem(string Day, bool Yearly, Names Names)
{
    /// <summary>One of every year comes round again; one of one year can be changed until it has passed.</summary>
    public bool CanChange(DateTimeOffset now) =>
        HolidayDay.Parse(Day) is { } day
        && (day.Year is not { } year || !ChangeDirectory.HasPassed(new DateOnly(year, day.Month, day.Day), now));
}

internal sealed class ListHolidaysHandler(AdministrationDesk desk, IDirectory directory) : IRequestHandler<ListHolidays, HolidaysView>
{
    public async Task<HolidaysView> Handle(ListHolidays query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var (known, version) = await directory.Load(cancellationToken);
        return new HolidaysView(
            version,
            [
                .. known
                    .Holidays.OrderBy(h => h.Year ?? 0)
                    .ThenBy(h => h.Month)
                    .ThenBy(h => h.Day)
                    .Select(h => new HolidayItem(new HolidayDay(h.Year, h.Month, h.Day).ToString(), h.Year is null, h.Names)),
            ]
        );
    }
}
