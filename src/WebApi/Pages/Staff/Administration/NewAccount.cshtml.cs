using Ccs.Application.Administration.Accounts;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A new member of staff. The first password is shown once: in the answer to the form itself, so that it stands in no address and is kept nowhere.</summary>
public sealed class NewAccountModel(IDirectory directory) : ChangePage
{
    [BindProperty]
    public string? DisplayName { get; set; }

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

    public FirstPassword? Made { get; private set; }

    public IReadOnlyList<Choice> Agencies => AgencyChoices.Of(Known, Site);

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

    protected override void Fill() => Language = Kebab.Of(Domain.Complaints.Language.Ckb);

    protected override async Task Send(CancellationToken cancellation)
    {
        var made = await Mediator.Send(new CreateAccount(UserName, DisplayName, Role, AgencyId, Email, Language, Reason), cancellation);
        Made = new FirstPassword(made.AccountId, made.UserName, made.Password, Texts);
    }

    protected override string FieldOf(string field) => AccountPlaceModel.FieldOfRule(field);

    protected override IActionResult Onwards() => Page();
}
