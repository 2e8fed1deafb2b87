using Ccs.Application.Cases;
using Ccs.Application.Clock;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>
/// The centre erases the personal data of a closed complaint, at its complainant's lawful request. Nothing brings it back, and nobody is
/// told by CCS: the contact goes with the rest.
/// </summary>
/// <param name="ComplaintId">Whose.</param>
/// <param name="ExpectedVersion">That the officer saw.</param>
/// <param name="Reason">What it rests on; kept with the event, under a key that is not the complaint's.</param>
public sealed record EraseOnRequest(Guid ComplaintId, long ExpectedVersion, string? Reason) : ICaseDecision;

internal sealed class EraseOnRequestValidator : AbstractValidator<EraseOnRequest>
{
    public EraseOnRequestValidator() => RuleFor(x => x.Reason).Text(1, Limits.Reason);
}

internal sealed class EraseOnRequestHandler(CaseDesk desk, Erasure erasure, ErasureReasons reasons, IUnitOfWork unitOfWork)
    : IRequestHandler<EraseOnRequest, Unit>
{
    public async Task<Unit> Handle(EraseOnRequest command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Erase, cancellationToken);
        @case.Record(Decide.Erase(@case.Complaint, ErasureCause.Request, @case.Now, @case.Actor));
        unitOfWork.Because(reasons.Seal(command.ComplaintId, command.Reason!));
        await erasure.Of(@case, cancellationToken);
        return Unit.Value;
    }
}
