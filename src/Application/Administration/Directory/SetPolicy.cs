using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A next version of an answer policy. Running cases keep the deadline that they have.</summary>
/// <param name="AgencyId">Null: for all agencies.</param>
/// <param name="CategoryId">Null: for all categories.</param>
/// <param name="AnswerWorkingDays">1 to 120, from assignment to the deadline.</param>
/// <param name="EffectiveFrom">A date, today or later.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record SetPolicy(
    string? AgencyId,
    string? CategoryId,
    int? AnswerWorkingDays,
    string? EffectiveFrom,
    string? Reason,
    long? ExpectedVersion
) : IDirectoryChange;

internal sealed class SetPolicyValidator : AbstractValidator<SetPolicy>
{
    public SetPolicyValidator(IDirectory directory)
    {
        RuleFor(x => x.AgencyId).ActiveAgency(directory).When(x => !string.IsNullOrEmpty(x.AgencyId));
        RuleFor(x => x.CategoryId).KnownCategory(directory);
        RuleFor(x => x.AnswerWorkingDays).Between(ChangeDirectory.FewestDays, ChangeDirectory.MostDays, DirectoryRules.DaysOutOfRange);
        RuleFor(x => x.EffectiveFrom).Date();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class SetPolicyHandler(AdministrationDesk desk) : IRequestHandler<SetPolicy, Changed>
{
    public Task<Changed> Handle(SetPolicy command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            id: null,
            (known, now) =>
                ChangeDirectory.SetPolicy(
                    known,
                    AdministrationFields.Blank(command.AgencyId),
                    AdministrationFields.Blank(command.CategoryId),
                    command.AnswerWorkingDays!.Value,
                    FieldRules.Date(command.EffectiveFrom!),
                    now
                ),
            exists: null,
            cancellationToken
        );
}
