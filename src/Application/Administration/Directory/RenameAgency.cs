using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>An agency gets other names; its id, and all that is stored under it, stays.</summary>
/// <param name="Id">Of the agency.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RenameAgency(string Id, NamesInput? Names, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class RenameAgencyValidator : AbstractValidator<RenameAgency>
{
    public RenameAgencyValidator()
    {
        RuleFor(x => x.Names).Names();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class RenameAgencyHandler(AdministrationDesk desk) : IRequestHandler<RenameAgency, Changed>
{
    public Task<Changed> Handle(RenameAgency command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.RenameAgency(known, command.Id, command.Names!.Clean(), now),
            known => known.Agencies.ContainsKey(command.Id),
            cancellationToken
        );
}
