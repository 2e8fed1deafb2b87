using Ccs.Application.Administration.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Other names for a service.</summary>
public sealed class ServiceNameModel : ServiceChangePage, INamed
{
    [BindProperty]
    public NamesForm Names { get; set; } = new();

    public override string Texts => "administration.services.name";

    protected override void Fill() => Names = NamesForm.Of(Service.Names);

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new RenameService(Id, Names.Input(), Reason, Version), cancellation);
}
