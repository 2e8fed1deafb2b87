using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Domain.Shared;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>Who answers for it: the head gives it to somebody, an officer or inspector takes it.</summary>
public sealed class OfficerModel : DecisionPage
{
    [BindProperty]
    public string? UserId { get; set; }

    public IReadOnlyList<Choice> Officers { get; private set; } = [];

    public override string Decision => "officer";

    protected override async Task Prepare(CancellationToken cancellation) =>
        Officers = [
            .. (await Mediator.Send(new ListCaseStaff(Id, Site.Language), cancellation))
                .Where(one => one.MayHandle && (Actor.Role == Role.AgencyHead || one.UserId == Actor.Id))
                .Select(one => new Choice(one.UserId, $"{one.Name} – {one.Agency}")),
        ];

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(new AppointOfficer(Id, Version, UserId));
}
