using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>It has to do with another case, named by its number or chosen beside the case.</summary>
public sealed class LinkModel : DecisionPage
{
    /// <summary>The other one, by its id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? With { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    public CaseListItem? Other { get; private set; }

    public override string Decision => "link";

    public IReadOnlyList<Choice> Kinds => [.. Kebab.All<LinkKind>().Select(kind => new Choice(kind, Site[$"decision.link.kind.{kind}"]))];

    protected override async Task Prepare(CancellationToken cancellation)
    {
        if (With is { } id)
        {
            var found = await Mediator.Send(
                new ListCases
                {
                    Ids = [id],
                    Language = Site.Language,
                    Titles = false,
                },
                cancellation
            );
            Other = found.Items is [var other] ? other : null;
        }
    }

    protected override async Task<ICaseDecision> Command(CancellationToken cancellation) =>
        new LinkComplaints(Id, Version, With ?? await Named(cancellation), Kind);

    /// <summary>Without a number it is for the command to say so, together with what else is missing.</summary>
    private async Task<Guid?> Named(CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(Code) ? null : await Mediator.Send(new FindCase(Code), cancellation);

    protected override string FieldOf(string field) => field is "complaintId" or nameof(FindCase.Number) ? nameof(Code) : field;
}
