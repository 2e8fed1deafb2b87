using Ccs.Domain.Agencies;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A day off. Deadlines that are set from now on go past it; those that were set before stay.</summary>
/// <param name="Day"><c>2026-03-21</c> once, <c>03-21</c> every year.</param>
/// <param name="Names">What is celebrated, in the three languages.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record KeepHoliday(string? Day, NamesInput? Names, string? Reason, long? ExpectedVersion) : IDirectoryChange
{
    /// <summary>Refused where the day is kept under another name already; otherwise it gets this one.</summary>
    public bool Anew { get; init; }
}

internal sealed class KeepHolidayValidator : AbstractValidator<KeepHoliday>
{
    public KeepHolidayValidator()
    {
        RuleFor(x => x.Day).HolidayDay();
        RuleFor(x => x.Names).Names();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class KeepHolidayHandler(AdministrationDesk desk) : IRequestHandler<KeepHoliday, Changed>
{
    public Task<Changed> Handle(KeepHoliday command, CancellationToken cancellationToken)
    {
        var day = HolidayDay.Parse(command.Day)!;
        var names = command.Names!.Clean();
        return desk.Change(
            command,
            day.ToString(),
            (known, now) =>
            {
                if (command.Anew)
                {
                    ChangeDirectory.RequireNewHoliday(known, new Holiday(day.Year, day.Month, day.Day, names));
                }

                return day.Year is { } year
                    ? ChangeDirectory.KeepHoliday(known, new DateOnly(year, day.Month, day.Day), names, now)
                    : ChangeDirectory.KeepYearlyHoliday(known, day.Month, day.Day, names, now);
            },
            exists: null,
            cancellationToken
        );
    }
}
