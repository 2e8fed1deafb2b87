using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>A new secret for the authenticator app of the caller; it counts from its first right code on.</summary>
/// <param name="OneTimeCode">
/// Of the app that counts now, or a recovery code; asked for where one counts already:
/// a stolen session must not be enough for a lasting way in.
/// </param>
public sealed record BeginEnrolment(string? OneTimeCode = null) : IRequest<OneTimeCodeEnrolment>;

internal sealed class BeginEnrolmentValidator : AbstractValidator<BeginEnrolment>
{
    public BeginEnrolmentValidator() => RuleFor(x => x.OneTimeCode).OptionalText(OneTimeCodeField.Longest);
}

internal sealed class BeginEnrolmentHandler(ISecondFactor secondFactor, ICurrentActor current, ICurrentSession session)
    : IRequestHandler<BeginEnrolment, OneTimeCodeEnrolment>
{
    public async Task<OneTimeCodeEnrolment> Handle(BeginEnrolment request, CancellationToken cancellationToken) =>
        await secondFactor.Begin(current.StaffId(), session.Required(), request.OneTimeCode, cancellationToken)
        ?? throw OneTimeCodeField.Wrong();
}

/// <summary>The first code of the app: from now on signing in asks for one. Gives the recovery codes, once.</summary>
public sealed record ConfirmEnrolment(string? OneTimeCode) : IRequest<IReadOnlyList<string>>;

internal sealed class ConfirmEnrolmentValidator : AbstractValidator<ConfirmEnrolment>
{
    public ConfirmEnrolmentValidator() => RuleFor(x => x.OneTimeCode).Text(1, OneTimeCodeField.Longest);
}

internal sealed class ConfirmEnrolmentHandler(ISecondFactor secondFactor, ICurrentActor current)
    : IRequestHandler<ConfirmEnrolment, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(ConfirmEnrolment request, CancellationToken cancellationToken) =>
        await secondFactor.Confirm(current.StaffId(), request.OneTimeCode!, cancellationToken) ?? throw OneTimeCodeField.Wrong();
}

/// <summary>The field in which a code is typed.</summary>
internal static class OneTimeCodeField
{
    /// <summary>A recovery code with its hyphens, and some blanks.</summary>
    public const int Longest = 40;

    public static ValidationException Wrong() =>
        new([new ValidationFailure(nameof(ConfirmEnrolment.OneTimeCode), "wrong") { ErrorCode = "field.one-time-code" }]);
}
