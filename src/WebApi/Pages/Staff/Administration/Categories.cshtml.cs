using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>The two levels of kinds of complaint.</summary>
public sealed class CategoriesModel : AdministrationPage
{
    public IReadOnlyList<Category> Categories { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) =>
        Categories = (await Mediator.Send(new ListCategoriesForAdministration(), cancellation)).Categories;
}
