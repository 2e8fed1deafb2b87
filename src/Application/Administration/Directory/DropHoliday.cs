using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A day off is a working day after all, from now on; deadlines that were set before stay.</summary>
/// <param name="Day"><c>2026-03-21</c> once, <c>03-21</c> every year.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record DropHoliday(string? Day, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class DropHolidayValidator : AbstractValidator<DropHoliday>
{
    public DropHolidayValidator()
    {
        RuleFor(x => x.Day).HolidayDay();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class DropHolidayHandler(AdministrationDesk desk) : IRequestHandler<DropHoliday, Changed>
{
    public Task<Changed> Handle(DropHoliday command, CancellationToken cancellationToken)
    {
        var day = HolidayDay.Parse(command.Day)!;
        return desk.Change(
            command,
            day.ToString(),
            (known, now) =>
                day.Year is { } year
                    ? ChangeDirectory.DropHoliday(known, new DateOnly(year, day.Month, day.Day), now)
                    : ChangeDirectory.DropYearlyHoliday(known, day.Month, day.Day, now),
            exists: null,
            cancellationToken
        );
    }
}
