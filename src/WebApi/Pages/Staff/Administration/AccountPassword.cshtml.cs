using Ccs.Application.Administration.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A new password, shown once: in the answer to the form itself, so that it stands in no address and is kept nowhere.</summary>
public sealed class AccountPasswordModel : AccountForm
{
    public FirstPassword? Made { get; private set; }

    public override string Texts => "administration.accounts.password";

    protected override async Task Send(CancellationToken cancellation)
    {
        var made = await Mediator.Send(new ResetPassword(Id.ToString(), Reason), cancellation);
        Made = new FirstPassword(Id, Account.UserName, made.Password, Texts);
    }

    protected override IActionResult Onwards() => Page();
}

/// <param name="AccountId">Whose.</param>
/// <param name="UserName">For signing in.</param>
/// <param name="Password">Shown this once.</param>
/// <param name="Texts">The beginning of the keys of the form that made it.</param>
public sealed record FirstPassword(Guid AccountId, string UserName, string Password, string Texts);
