using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>
/// The centre opens the identity behind a confidential complaint; that it did stays on record. It takes a factor, shown now: a session that
/// was left open does not tell who filed.
/// </summary>
/// <param name="ComplaintId">Whose.</param>
/// <param name="ExpectedVersion">That the officer saw.</param>
/// <param name="Reason">Why; kept with the event.</param>
/// <param name="OneTimeCode">Of the app, or a recovery code; not needed in a session that a passkey has just opened.</param>
public sealed record OpenIdentity(Guid ComplaintId, long ExpectedVersion, string? Reason, string? OneTimeCode = null) : ICaseDecision;

internal sealed class OpenIdentityValidator : AbstractValidator<OpenIdentity>
{
    public OpenIdentityValidator()
    {
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
        RuleFor(x => x.OneTimeCode).OptionalText(OneTimeCodeField.Longest);
    }
}

internal sealed class OpenIdentityHandler(CaseDesk desk, ISecondFactor secondFactor, ICurrentActor current, ICurrentSession session)
    : IRequestHandler<OpenIdentity, Unit>
{
    public async Task<Unit> Handle(OpenIdentity command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.OpenIdentity, cancellationToken);
        if (
            current.Actor.IsStaff
            && !await secondFactor.Prove(current.StaffId(), session.Required(), command.OneTimeCode, cancellationToken)
        )
        {
            throw OneTimeCodeField.Wrong();
        }

        var reason = @case.Because(command.Reason!);
        @case.Record(Decide.OpenIdentity(@case.Complaint, reason, @case.Now, @case.Actor));
        return Unit.Value;
    }
}
