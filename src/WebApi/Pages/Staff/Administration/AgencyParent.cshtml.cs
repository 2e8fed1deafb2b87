using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Another place in the tree.</summary>
public sealed class AgencyParentModel : AgencyChangePage
{
    [BindProperty]
    public string? ParentId { get; set; }

    public override string Texts => "administration.agencies.move";

    public IReadOnlyList<Choice> Parents => [.. AgencyChoices.Of(Known, Site).Where(choice => choice.Value != Id)];

    protected override void Fill() => ParentId = Agency.ParentId;

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new MoveAgency(Id, ParentId, Reason, Version), cancellation);

    protected override string FieldOf(string field) =>
        field is DirectoryRules.BelowItself or DirectoryRules.ParentRetired ? nameof(ParentId) : field;
}
