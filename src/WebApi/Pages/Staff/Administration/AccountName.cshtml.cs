using Ccs.Application.Administration.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Another name, or the name in the other script.</summary>
public sealed class AccountNameModel : AccountForm
{
    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? OtherName { get; set; }

    public override string Texts => "administration.accounts.name";

    protected override void Fill() => (DisplayName, OtherName) = (Account.DisplayName, Account.OtherName);

    protected override Task Send(CancellationToken cancellation) =>
        Ask(new RenameAccount(Id.ToString(), DisplayName, OtherName, Reason), cancellation);
}
