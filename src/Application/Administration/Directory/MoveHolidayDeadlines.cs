using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies.Decisions;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>
/// The centre moves every running deadline that falls on a day which was made a holiday at short notice. What is said here is kept with the
/// commit; the cases follow one by one after it. Said again, it goes on with what is left.
/// </summary>
/// <param name="Day">Such as <c>2026-12-01</c>.</param>
/// <param name="Reason">Each complainant reads it.</param>
public sealed record MoveHolidayDeadlines(string? Day, string? Reason) : ICommand<HolidayDeadlines>, IAdministrativeChange;

/// <summary>How far it is.</summary>
/// <param name="Day">The holiday.</param>
/// <param name="Moved">Deadlines that were moved off it.</param>
/// <param name="Waiting">Those that still fall on it; none once it has passed.</param>
public sealed record HolidayDeadlines(DateOnly Day, int Moved, int Waiting);

/// <summary>Who moved what is due on a day, and why; kept, so that the moves go on after a stop.</summary>
public sealed record HolidayMove
{
    /// <summary>The day, as <c>2026-12-01</c>.</summary>
    public required string Id { get; init; }

    public required string StaffId { get; init; }

    /// <summary>Sealed under a master key; each complaint gets it under its own.</summary>
    public required Sealed Reason { get; init; }

    public static string IdOf(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class MoveHolidayDeadlinesValidator : AbstractValidator<MoveHolidayDeadlines>
{
    public MoveHolidayDeadlinesValidator()
    {
        RuleFor(x => x.Day).Date();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class MoveHolidayDeadlinesHandler(
    AdministrationDesk desk,
    IDirectory directory,
    IDeadlinesOfDay deadlines,
    IOutbox outbox,
    TimeProvider clock
) : IRequestHandler<MoveHolidayDeadlines, HolidayDeadlines>
{
    public async Task<HolidayDeadlines> Handle(MoveHolidayDeadlines command, CancellationToken cancellationToken)
    {
        var actor = desk.OpenForCentre(command);
        var day = FieldRules.Date(command.Day!);
        var (known, _) = await directory.Load(cancellationToken);
        directory.Record(ChangeDirectory.MoveDeadlines(known, day, clock.GetUtcNow()));
        deadlines.Store(
            new HolidayMove
            {
                Id = HolidayMove.IdOf(day),
                StaffId = actor.Id,
                Reason = desk.Seal(command.Reason!),
            }
        );
        outbox.Publish(new MoveDeadlines(day, Guid.Empty));
        return await deadlines.Of(day, clock.GetUtcNow(), cancellationToken);
    }
}
