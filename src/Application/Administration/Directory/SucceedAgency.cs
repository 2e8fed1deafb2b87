using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>Another agency takes over from one that goes. The running cases follow after the commit, one by one.</summary>
/// <param name="Id">Of the agency that goes.</param>
/// <param name="SuccessorId">Of the agency that takes over.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record SucceedAgency(string Id, string? SuccessorId, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class SucceedAgencyValidator : AbstractValidator<SucceedAgency>
{
    public SucceedAgencyValidator(IDirectory directory)
    {
        RuleFor(x => x.SuccessorId).KnownAgency(directory);
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class SucceedAgencyHandler(AdministrationDesk desk, IOutbox outbox) : IRequestHandler<SucceedAgency, Changed>
{
    public async Task<Changed> Handle(SucceedAgency command, CancellationToken cancellationToken)
    {
        var changed = await desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.SucceedAgency(known, command.Id, command.SuccessorId!, now),
            known => known.Agencies.ContainsKey(command.Id),
            cancellationToken
        );

        // Also where it was so already: whatever was left behind goes on.
        outbox.Publish(new MoveCases(command.Id, Guid.Empty));
        return changed;
    }
}
