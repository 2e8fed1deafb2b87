using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A service gets other names; its id, and all that is stored under it, stays.</summary>
/// <param name="Id">Of the service.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RenameService(string Id, NamesInput? Names, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class RenameServiceValidator : AbstractValidator<RenameService>
{
    public RenameServiceValidator()
    {
        RuleFor(x => x.Names).Names();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class RenameServiceHandler(AdministrationDesk desk) : IRequestHandler<RenameService, Changed>
{
    public Task<Changed> Handle(RenameService command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.RenameService(known, command.Id, command.Names!.Clean(), now),
            known => known.Services.ContainsKey(command.Id),
            cancellationToken
        );
}
