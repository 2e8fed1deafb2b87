using Ccs.Application.Cases;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The centre opens the identity behind a confidential complaint; that it did stays on record.</summary>
public sealed record OpenIdentity(Guid ComplaintId, long ExpectedVersion, string? Reason) : ICaseDecision;

internal sealed class OpenIdentityValidator : AbstractValidator<OpenIdentity>
{
    public OpenIdentityValidator()
    {
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
    }
}

internal sealed class OpenIdentityHandler(CaseDesk desk) : IRequestHandler<OpenIdentity, Unit>
{
    public async Task<Unit> Handle(OpenIdentity command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.OpenIdentity, cancellationToken);
        var reason = @case.Because(command.Reason!);
        @case.Record(Decide.OpenIdentity(@case.Complaint, reason, @case.Now, @case.Actor));
        return Unit.Value;
    }
}
