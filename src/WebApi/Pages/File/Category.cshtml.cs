using Ccs.Application.Directory;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>The first level of what went wrong.</summary>
public sealed class CategoryModel : FilingPage
{
    public override string Here => FilingJourney.Category;

    [BindProperty]
    public string? Category { get; set; }

    public IReadOnlyList<Choice> Categories { get; private set; } = [];

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Category"] = nameof(Category) };

    protected override void Show(FilingDraft draft) => Category = draft.Category;

    protected override FilingDraft Keep(FilingDraft draft) =>
        Category == draft.Category ? draft : (draft with { Category = Category, Kind = null }).With(FilingJourney.Kind, right: false);

    protected override async Task Prepare(CancellationToken cancellation)
    {
        var all = await Mediator.Send(new ListCategories(Site.Language), cancellation);

        // "Other" last, wherever the alphabet of the ids has it.
        Categories =
        [
            .. all.Where(category => category.ParentId is null)
                .OrderBy(category => category.Id == "other")
                .Select(category => new Choice(category.Id, category.Name)),
        ];
    }
}
