using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Agencies.Decisions;
using Ccs.Domain.Time;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>How many people live in a governorate; without it the figures tell no rate of complaints to inhabitants.</summary>
/// <param name="GovernorateId">Which one.</param>
/// <param name="Year">That the number is of: 1950 to this one.</param>
/// <param name="Inhabitants">People, 1 to 100,000,000.</param>
/// <param name="Source">Who says so, in the three languages.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record SetPopulation(
    string? GovernorateId,
    int? Year,
    int? Inhabitants,
    NamesInput? Source,
    string? Reason,
    long? ExpectedVersion
) : IDirectoryChange;

internal sealed class SetPopulationValidator : AbstractValidator<SetPopulation>
{
    public SetPopulationValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.GovernorateId)
            .CustomAsync(
                async (id, context, cancellation) =>
                {
                    if (string.IsNullOrEmpty(id) || !(await directory.Get(cancellation)).Governorates.ContainsKey(id))
                    {
                        context.Fail(string.IsNullOrEmpty(id) ? "field.required" : "field.governorate-unknown");
                    }
                }
            );
        RuleFor(x => x.Year)
            .Between(ChangeDirectory.FirstYear, WorkingCalendar.DayOf(clock.GetUtcNow()).Year, DirectoryRules.YearOutOfRange);
        RuleFor(x => x.Inhabitants)
            .Between(ChangeDirectory.FewestInhabitants, ChangeDirectory.MostInhabitants, DirectoryRules.InhabitantsOutOfRange);
        RuleFor(x => x.Source).Names();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class SetPopulationHandler(AdministrationDesk desk) : IRequestHandler<SetPopulation, Changed>
{
    public Task<Changed> Handle(SetPopulation command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.GovernorateId,
            (known, now) =>
                ChangeDirectory.SetPopulation(
                    known,
                    command.GovernorateId!,
                    command.Year!.Value,
                    command.Inhabitants!.Value,
                    command.Source!.Clean(),
                    now
                ),
            exists: null,
            cancellationToken
        );
}
