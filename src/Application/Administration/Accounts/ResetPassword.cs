using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>A password was forgotten, or became known: a new one is made and shown once; open sessions end.</summary>
/// <param name="Account">The account's id; from the command line also its user name.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
public sealed record ResetPassword(string Account, string? Reason) : ICommand<MadePassword>, IAdministrativeChange
{
    /// <summary>Given on the command line; null: one is made.</summary>
    public string? Password { get; init; }
}

/// <param name="Password">Shown this once; only its hash is kept.</param>
public sealed record MadePassword(string Password);

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class ResetPasswordHandler(
    AdministrationDesk desk,
    IStaffAccountList accounts,
    IStaffAdministration staff,
    IAdministrationLog log,
    ISecrets secrets,
    TimeProvider clock
) : IRequestHandler<ResetPassword, MadePassword>
{
    public async Task<MadePassword> Handle(ResetPassword command, CancellationToken cancellationToken)
    {
        desk.Open(command);
        var known = await accounts.Find(command.Account, cancellationToken) ?? throw new NotFoundException("not-found");
        var events = ChangeAccount.ResetPassword(known.ToAccount(), clock.GetUtcNow());
        var password = command.Password ?? NewPassword.From(secrets);
        await staff.ResetPassword(known.UserName, password);
        log.Record(events);
        return new MadePassword(password);
    }
}
