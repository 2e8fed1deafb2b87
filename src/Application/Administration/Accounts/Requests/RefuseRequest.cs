using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts.Requests;

/// <summary>Another administrator refuses what one asked for with a powerful account; nothing changes.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record RefuseRequest(Guid RequestId, string? Reason) : ICommand<Unit>, IAdministrativeChange;

internal sealed class RefuseRequestValidator : AbstractValidator<RefuseRequest>
{
    public RefuseRequestValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class RefuseRequestHandler(AdministrationDesk desk, IAccountRequests requests, IAdministrationLog log, TimeProvider clock)
    : IRequestHandler<RefuseRequest, Unit>
{
    public async Task<Unit> Handle(RefuseRequest command, CancellationToken cancellationToken)
    {
        var actor = desk.Open(command);
        var request = await requests.Find(command.RequestId, cancellationToken) ?? throw new NotFoundException("not-found");
        var (decided, fact) = request.Refuse(clock.GetUtcNow(), actor);
        requests.Store(decided);
        log.Record([fact]);
        return Unit.Value;
    }
}
