using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>An agency gets another place in the tree. It keeps its cases; who sees them follows the tree.</summary>
/// <param name="Id">Of the agency.</param>
/// <param name="ParentId">The agency above it from now on.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record MoveAgency(string Id, string? ParentId, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class MoveAgencyValidator : AbstractValidator<MoveAgency>
{
    public MoveAgencyValidator(IDirectory directory)
    {
        RuleFor(x => x.ParentId).ActiveAgency(directory);
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class MoveAgencyHandler(AdministrationDesk desk) : IRequestHandler<MoveAgency, Changed>
{
    public Task<Changed> Handle(MoveAgency command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.MoveAgency(known, command.Id, command.ParentId!, now),
            known => known.Agencies.ContainsKey(command.Id),
            cancellationToken
        );
}
