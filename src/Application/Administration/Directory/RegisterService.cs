using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A new public service of an agency.</summary>
/// <param name="Id">For ever: small Latin letters, digits and hyphens.</param>
/// <param name="AgencyId">Whose.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RegisterService(string? Id, string? AgencyId, NamesInput? Names, string? Reason, long? ExpectedVersion)
    : IDirectoryChange;

internal sealed class RegisterServiceValidator : AbstractValidator<RegisterService>
{
    public RegisterServiceValidator(IDirectory directory)
    {
        RuleFor(x => x.Id).Identifier();
        RuleFor(x => x.AgencyId).ActiveAgency(directory);
        RuleFor(x => x.Names).Names();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class RegisterServiceHandler(AdministrationDesk desk) : IRequestHandler<RegisterService, Changed>
{
    public Task<Changed> Handle(RegisterService command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.RegisterService(known, command.Id!, command.AgencyId!, command.Names!.Clean(), now),
            exists: null,
            cancellationToken
        );
}
