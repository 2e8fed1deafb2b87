using Ccs.Application.Administration.Accounts;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What is done to an account with a reason and nothing else.</summary>
public sealed class AccountActModel : AccountForm
{
    public override string Texts => $"administration.accounts.{Act}";

    private string Act => (string)RouteData.Values["act"]!;

    protected override Task Send(CancellationToken cancellation)
    {
        var id = Id.ToString();
        IAccountChange change = Act switch
        {
            "lock" => new LockAccount(id, Reason),
            "unlock" => new UnlockAccount(id, Reason),
            "retirement" => new RetireAccount(id, Reason),
            "one-time-code" => new ResetOneTimeCode(id, Reason),
            "external" => new ReleaseExternal(id, Reason),
            _ => new RemovePasskeys(id, Reason),
        };
        return Ask(change, cancellation);
    }
}
