using Ccs.Application.Administration.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A new password, shown once to who makes it.</summary>
public sealed class AccountPasswordModel(FirstPasswords passwords) : AccountForm
{
    [BindProperty]
    public string Once { get; set; } = string.Empty;

    public override string Texts => "administration.accounts.password";

    protected override void Fill() => Once = passwords.NewToken();

    protected override async Task Send(CancellationToken cancellation)
    {
        if (!await passwords.HasMade(Once, Actor.Id, cancellation))
        {
            var made = await Ask(new ResetPassword(Id.ToString(), Reason), cancellation);
            if (made.Password is { } password)
            {
                await passwords.Keep(Once, new FirstPassword(Id, Account.UserName, password, Texts, Actor.Id), cancellation);
            }
        }
    }

    protected override IActionResult Onwards()
    {
        if (Requested is not null)
        {
            return base.Onwards();
        }

        passwords.Show(Once);
        return Go(FirstPasswords.Address);
    }
}
