using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A new kind of complaint, of the first level or below one of it.</summary>
public sealed class NewCategoryModel : DirectoryChangePage, INamed
{
    [BindProperty]
    public string? ParentId { get; set; }

    [BindProperty]
    public NamesForm Names { get; set; } = new();

    [BindProperty]
    public string? Id { get; set; }

    public override string Texts => "administration.categories.new";

    public override string Back => $"{Root}/categories";

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.categories.title", Back)];

    public IReadOnlyList<Choice> Parents => CategoryChoices.Tops(Known, Site);

    /// <summary>The one that the list proposes.</summary>
    protected override void Fill() => ParentId = Request.Query["parent"];

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new RegisterCategory(Id, ParentId, Names.Input(), Reason, Version), cancellation);

    protected override string FieldOf(string field) =>
        field switch
        {
            DirectoryRules.CategoryIdTaken => nameof(Id),
            DirectoryRules.TwoLevelsOnly or DirectoryRules.CategoryParentRetired => nameof(ParentId),
            _ => field,
        };
}
