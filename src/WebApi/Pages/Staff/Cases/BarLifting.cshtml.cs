using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>Somebody was barred who is another person, or need not be any more.</summary>
public sealed class BarLiftingModel : DecisionPage
{
    [BindProperty]
    public string? UserId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Barred { get; private set; } = [];

    public override string Decision => "bar-lifting";

    protected override async Task Prepare(CancellationToken cancellation) =>
        Barred = [
            .. (await Mediator.Send(new ListBarred(Id, Site.Language), cancellation)).Select(one => new Choice(one.UserId, NameOf(one))),
        ];

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(new LiftBar(Id, Version, UserId, Reason));

    private string NameOf(BarredColleague one)
    {
        var name = CaseWords.Colleague(one.Name, one.Agency);
        return one.InDoubt ? Site.Text("decision.bar-lifting.user.in-doubt", name) : name;
    }
}
