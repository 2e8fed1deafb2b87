using Ccs.Application.Administration.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Other names for a kind of complaint.</summary>
public sealed class CategoryNameModel : CategoryChangePage, INamed
{
    [BindProperty]
    public NamesForm Names { get; set; } = new();

    public override string Texts => "administration.categories.name";

    protected override void Fill() => Names = NamesForm.Of(Category.Names);

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new RenameCategory(Id, Names.Input(), Reason, Version), cancellation);
}
