using Ccs.Application.Administration.Accounts;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A new member of staff. The first password is shown once to who makes the account.</summary>
public sealed class NewAccountModel(IDirectory directory, FirstPasswords passwords) : ChangePage
{
    private bool _requested;

    [BindProperty]
    public string Once { get; set; } = string.Empty;

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? OtherName { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public IReadOnlyList<Choice> Agencies => AccountPlaces.Of(null, Known, Site);

    public AccountWords InWords => new(Site, Known);

    public override string Texts => "administration.accounts.new";

    public override string Back => $"{Root}/accounts";

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.accounts.title", Back)];

    private GovernmentDirectory Known { get; set; } = GovernmentDirectory.Empty;

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        Known = await directory.Get(cancellation);
        return 0;
    }

    protected override void Fill() => (Once, Language) = (passwords.NewToken(), Kebab.Of(Domain.Complaints.Language.Ckb));

    protected override async Task Send(CancellationToken cancellation)
    {
        try
        {
            await Make(cancellation);
        }
        catch (Exception refused) when (refused is ValidationException or StaffAccountException or StaleVersionException)
        {
            // Sent twice: the first has made it.
            if (await passwords.HasMade(Once, Actor.Id, cancellation))
            {
                return;
            }

            if (refused is not StaffAccountException)
            {
                throw;
            }

            // What the validator passes is refused for one reason: somebody else took the name a moment ago.
            ModelState.AddModelError(nameof(UserName), Wording.Error("field.user-name-taken", Site.Language));
        }
    }

    protected override string FieldOf(string field) => AccountPlaces.FieldOf(field);

    protected override string Words(ValidationFailure failure, string field) =>
        AccountPlaces.Words(failure, AgencyId, Texts, Site) ?? base.Words(failure, field);

    protected override IActionResult Onwards()
    {
        if (_requested)
        {
            return Go($"{Back}?done={AccountForm.AccountRequestNews}");
        }

        passwords.Show(Once);
        return Go(FirstPasswords.Address);
    }

    private async Task Make(CancellationToken cancellation)
    {
        var made = await Mediator.Send(
            new CreateAccount(UserName, DisplayName, Role, AccountPlaces.AgencyOf(AgencyId), Email, Language, Reason)
            {
                OtherName = OtherName,
            },
            cancellation
        );
        _requested = made.RequestId is not null;
        if (made.Password is { } password)
        {
            await passwords.Keep(Once, new FirstPassword(made.AccountId, made.UserName, password, Texts, Actor.Id), cancellation);
        }
    }
}
