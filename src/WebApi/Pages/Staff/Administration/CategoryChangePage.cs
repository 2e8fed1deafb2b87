using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of one kind of complaint.</summary>
public abstract class CategoryChangePage : DirectoryChangePage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    public override string Back => $"{Root}/categories";

    public override string? Subject => CategoryChoices.Name(Known, Id, Site);

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.categories.title", Back)];

    protected Category Category => Known.Categories[Id];

    protected override bool Exists => Known.Categories.ContainsKey(Id);
}
