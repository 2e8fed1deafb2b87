using Ccs.Application.Administration.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Other names for an agency.</summary>
public sealed class AgencyNameModel : AgencyChangePage, INamed
{
    [BindProperty]
    public NamesForm Names { get; set; } = new();

    public override string Texts => "administration.agencies.name";

    protected override void Fill() => Names = NamesForm.Of(Agency.Names);

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new RenameAgency(Id, Names.Input(), Reason, Version), cancellation);
}
