using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>An agency that was retired is there again.</summary>
/// <param name="Id">Of the agency.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record BringBackAgency(string Id, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class BringBackAgencyValidator : AbstractValidator<BringBackAgency>
{
    public BringBackAgencyValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class BringBackAgencyHandler(AdministrationDesk desk) : IRequestHandler<BringBackAgency, Changed>
{
    public Task<Changed> Handle(BringBackAgency command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.BringBackAgency(known, command.Id, now),
            known => known.Agencies.ContainsKey(command.Id),
            cancellationToken
        );
}
