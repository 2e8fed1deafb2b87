using Ccs.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>A password was forgotten, or became known: a new one is made and shown once; open sessions end.</summary>
/// <param name="Account">The account's id; from the command line also its user name.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record ResetPassword(string Account, string? Reason) : IAccountChange
{
    /// <summary>Given on the command line; null: one is made.</summary>
    public string? Password { get; init; }
}

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class ResetPasswordHandler(AccountDesk desk) : IRequestHandler<ResetPassword, AccountOutcome>
{
    public Task<AccountOutcome> Handle(ResetPassword command, CancellationToken cancellationToken) =>
        desk.Change(command, new AccountAct(AccountChange.Password), cancellationToken, command.Password);
}
