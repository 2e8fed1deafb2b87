using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A password that was just made. It stands in no address; reading it again makes no other one.</summary>
public sealed class FirstPasswordModel(FirstPasswords passwords) : AdministrationPage
{
    private const string List = $"{Root}/accounts";

    public FirstPassword? Made { get; private set; }

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.accounts.title", List)];

    public async Task OnGet(CancellationToken cancellation) => Made = await passwords.Shown(Actor.Id, cancellation);

    /// <summary>It was handed over.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var made = await passwords.Shown(Actor.Id, cancellation);
        await passwords.Forget(cancellation);
        return Go(made is null ? List : $"{List}/{made.AccountId}");
    }
}
