using Ccs.Application.Ports;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A new kind of grievance, of the first level or below one of it.</summary>
/// <param name="Id">For ever: small Latin letters, digits and hyphens.</param>
/// <param name="ParentId">A category of the first level; null: it is one itself.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RegisterCategory(string? Id, string? ParentId, NamesInput? Names, string? Reason, long? ExpectedVersion)
    : IDirectoryChange;

internal sealed class RegisterCategoryValidator : AbstractValidator<RegisterCategory>
{
    public RegisterCategoryValidator(IDirectory directory)
    {
        RuleFor(x => x.Id).Identifier();
        RuleFor(x => x.ParentId).KnownCategory(directory);
        RuleFor(x => x.Names).Names();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class RegisterCategoryHandler(AdministrationDesk desk) : IRequestHandler<RegisterCategory, Changed>
{
    public Task<Changed> Handle(RegisterCategory command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) =>
                ChangeDirectory.RegisterCategory(
                    known,
                    command.Id!,
                    AdministrationFields.Blank(command.ParentId),
                    command.Names!.Clean(),
                    now
                ),
            exists: null,
            cancellationToken
        );
}
