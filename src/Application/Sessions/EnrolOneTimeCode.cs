using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>A new secret for the authenticator app of the caller; it counts from its first right code on.</summary>
public sealed record BeginEnrolment : IRequest<OneTimeCodeEnrolment>;

internal sealed class BeginEnrolmentHandler(IStaffAccounts accounts, ICurrentActor current)
    : IRequestHandler<BeginEnrolment, OneTimeCodeEnrolment>
{
    public Task<OneTimeCodeEnrolment> Handle(BeginEnrolment request, CancellationToken cancellationToken) =>
        accounts.BeginEnrolment(current.StaffId(), cancellationToken);
}

/// <summary>The first code of the app: from now on signing in asks for one. Gives the recovery codes, once.</summary>
public sealed record ConfirmEnrolment(string? OneTimeCode) : IRequest<IReadOnlyList<string>>;

internal sealed class ConfirmEnrolmentValidator : AbstractValidator<ConfirmEnrolment>
{
    public ConfirmEnrolmentValidator() => RuleFor(x => x.OneTimeCode).Text(1, 20);
}

internal sealed class ConfirmEnrolmentHandler(IStaffAccounts accounts, ICurrentActor current)
    : IRequestHandler<ConfirmEnrolment, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(ConfirmEnrolment request, CancellationToken cancellationToken) =>
        await accounts.ConfirmEnrolment(current.StaffId(), request.OneTimeCode!, cancellationToken)
        ?? throw new ValidationException([new ValidationFailure(nameof(ConfirmEnrolment.OneTimeCode), "wrong") { ErrorCode = "field.one-time-code" }]);
}

/// <summary>The caller's own account.</summary>
internal static class CurrentStaff
{
    public static Guid StaffId(this ICurrentActor current) =>
        Guid.TryParse(current.Actor.Id, out var id) ? id : throw new NotSignedInException();
}
