using Ccs.Application.Directory;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>The second level of what went wrong.</summary>
public sealed class KindModel : FilingPage
{
    public override string Here => FilingJourney.Kind;

    [BindProperty]
    public string? Kind { get; set; }

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public string? CategoryName { get; private set; }

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Category"] = nameof(Kind) };

    protected override void Show(FilingDraft draft) => Kind = draft.Kind;

    protected override FilingDraft Keep(FilingDraft draft) => draft with { Kind = Kind };

    protected override async Task Judge(FilingDraft typed, CancellationToken cancellation)
    {
        Need(nameof(Kind), Kind);
        await base.Judge(typed, cancellation);
    }

    protected override async Task Prepare(CancellationToken cancellation)
    {
        var all = await Mediator.Send(new ListCategories(Site.Language), cancellation);
        CategoryName = all.FirstOrDefault(category => category.Id == Draft.Category)?.Name;
        Kinds =
        [
            .. all.Where(category => category.ParentId == Draft.Category).Select(category => new Choice(category.Id, category.Name)),
            new Choice(FilingDraft.None, Site["filing.kind.none"]),
        ];
    }
}
