using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Directory;

/// <summary>An agency takes no new complaints any more; its running ones go on.</summary>
public sealed record RetireAgency(string AgencyId) : ICommand<Unit>;

internal sealed class RetireAgencyValidator : AbstractValidator<RetireAgency>
{
    public RetireAgencyValidator(IDirectory directory) => RuleFor(x => x.AgencyId).ActiveAgency(directory);
}

internal sealed class RetireAgencyHandler(ICurrentActor current, IDirectory directory, TimeProvider clock)
    : IRequestHandler<RetireAgency, Unit>
{
    public Task<Unit> Handle(RetireAgency command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System && current.Actor.Role != Role.Administrator)
        {
            throw new NotYoursToDoException();
        }

        directory.Record([new AgencyRetired(clock.GetUtcNow(), command.AgencyId)]);
        return Unit.Task;
    }
}
