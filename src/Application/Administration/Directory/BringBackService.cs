using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A service that was retired is there again.</summary>
/// <param name="Id">Of the service.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record BringBackService(string Id, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class BringBackServiceValidator : AbstractValidator<BringBackService>
{
    public BringBackServiceValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class BringBackServiceHandler(AdministrationDesk desk) : IRequestHandler<BringBackService, Changed>
{
    public Task<Changed> Handle(BringBackService command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.BringBackService(known, command.Id, now),
            known => known.Services.ContainsKey(command.Id),
            cancellationToken
        );
}
