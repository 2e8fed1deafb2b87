using Ccs.Application.Ports;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>An agency takes no new complaints any more; it has none to answer, else another one has to take over.</summary>
/// <param name="Id">Of the agency.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RetireAgency(string Id, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class RetireAgencyValidator : AbstractValidator<RetireAgency>
{
    public RetireAgencyValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class RetireAgencyHandler(AdministrationDesk desk, ICaseCounts cases) : IRequestHandler<RetireAgency, Changed>
{
    public async Task<Changed> Handle(RetireAgency command, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var open = (await cases.OpenByAgency(cancellationToken)).GetValueOrDefault(command.Id);
        return await desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.RetireAgency(known, command.Id, open, now),
            known => known.Agencies.ContainsKey(command.Id),
            cancellationToken
        );
    }
}
