using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>What falls on a holiday, and what was moved off it; for the centre.</summary>
/// <param name="Day">Such as <c>2026-12-01</c>.</param>
public sealed record GetHolidayDeadlines(string? Day) : IRequest<HolidayDeadlines>;

internal sealed class GetHolidayDeadlinesValidator : AbstractValidator<GetHolidayDeadlines>
{
    public GetHolidayDeadlinesValidator()
    {
        RuleFor(x => x.Day).Date();
    }
}

internal sealed class GetHolidayDeadlinesHandler(
    AdministrationDesk desk,
    IDirectory directory,
    IDeadlinesOfDay deadlines,
    TimeProvider clock
) : IRequestHandler<GetHolidayDeadlines, HolidayDeadlines>
{
    public async Task<HolidayDeadlines> Handle(GetHolidayDeadlines query, CancellationToken cancellationToken)
    {
        desk.RequireCentre();
        var day = FieldRules.Date(query.Day!);
        return (await directory.Get(cancellationToken)).IsKept(day)
            ? await deadlines.Of(day, clock.GetUtcNow(), cancellationToken)
            : throw new NotFoundException("not-found");
    }
}

/// <summary>The holidays to come, with what falls on them; for the centre.</summary>
public sealed record ListHolidayDeadlines : IRequest<IReadOnlyList<ComingHoliday>>;

/// <param name="Day">The day.</param>
/// <param name="Names">What is celebrated.</param>
/// <param name="Deadlines">What falls on it, and what was moved off it.</param>
public sealed record ComingHoliday(DateOnly Day, Names Names, HolidayDeadlines Deadlines);

internal sealed class ListHolidayDeadlinesHandler(
    AdministrationDesk desk,
    IDirectory directory,
    IDeadlinesOfDay deadlines,
    TimeProvider clock
) : IRequestHandler<ListHolidayDeadlines, IReadOnlyList<ComingHoliday>>
{
    /// <summary>Extensions may set a deadline so far ahead, and nothing sets one much further.</summary>
    private const int Days = 120;

    public async Task<IReadOnlyList<ComingHoliday>> Handle(ListHolidayDeadlines query, CancellationToken cancellationToken)
    {
        desk.RequireCentre();
        var known = await directory.Get(cancellationToken);
        var now = clock.GetUtcNow();
        var today = Domain.Time.WorkingCalendar.DayOf(now);
        List<ComingHoliday> coming = [];
        foreach (var day in Enumerable.Range(0, Days).Select(today.AddDays))
        {
            if (known.HolidayOn(day) is { } holiday)
            {
                coming.Add(new ComingHoliday(day, holiday.Names, await deadlines.Of(day, now, cancellationToken)));
            }
        }

        return coming;
    }
}

internal static class DeadlinesOfHoliday
{
    public static async Task<HolidayDeadlines> Of(
        this IDeadlinesOfDay deadlines,
        DateOnly day,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        new(
            day,
            await deadlines.CountMovedFrom(day, cancellation),
            ChangeDirectory.HasPassed(day, now) ? 0 : await deadlines.CountOn(day, cancellation)
        );
}
