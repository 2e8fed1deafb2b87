using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>Somebody who is too close to it no longer sees it.</summary>
public sealed class BarModel : DecisionPage
{
    [BindProperty]
    public string? UserId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    public override string Decision => "bar";

    protected override async Task Prepare(CancellationToken cancellation) =>
        Colleagues = [
            .. (await Mediator.Send(new ListCaseStaff(Id, Site.Language), cancellation)).Select(one => new Choice(
                one.UserId,
                CaseWords.Colleague(one.Name, one.Agency)
            )),
        ];

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(new BarStaff(Id, Version, UserId, Reason));
}
