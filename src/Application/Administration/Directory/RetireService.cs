using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A service can no longer be named; complaints that named it go on.</summary>
/// <param name="Id">Of the service.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RetireService(string Id, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class RetireServiceValidator : AbstractValidator<RetireService>
{
    public RetireServiceValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class RetireServiceHandler(AdministrationDesk desk) : IRequestHandler<RetireService, Changed>
{
    public Task<Changed> Handle(RetireService command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.RetireService(known, command.Id, now),
            known => known.Services.ContainsKey(command.Id),
            cancellationToken
        );
}
