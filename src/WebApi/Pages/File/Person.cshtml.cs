using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>Whom it is about.</summary>
public sealed class PersonModel : FilingPage
{
    public override string Here => FilingJourney.Person;

    [BindProperty]
    public string? PersonName { get; set; }

    [BindProperty]
    public string? PersonPosition { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Subject.PersonName"] = nameof(PersonName),
            ["Subject.PersonPosition"] = nameof(PersonPosition),
        };

    protected override void Show(FilingDraft draft) => (PersonName, PersonPosition) = (draft.PersonName, draft.PersonPosition);

    protected override FilingDraft Keep(FilingDraft draft) => draft with { PersonName = PersonName, PersonPosition = PersonPosition };
}
