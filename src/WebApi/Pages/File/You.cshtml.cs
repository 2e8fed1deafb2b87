using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>Who complains.</summary>
public sealed class YouModel : FilingPage
{
    public override string Here => FilingJourney.You;

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public DateParts Born { get; set; } = new();

    [BindProperty]
    public string? NationalNumber { get; set; }

    [BindProperty]
    public string? Home { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public IReadOnlyList<Choice> Governorates { get; private set; } = [];

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Complainant.FullName"] = nameof(FullName),
            ["Complainant.BirthDate"] = nameof(Born),
            ["Complainant.NationalNumber"] = nameof(NationalNumber),
            ["Complainant.Governorate"] = nameof(Home),
            ["Complainant.Address"] = nameof(Address),
        };

    protected override void Show(FilingDraft draft) =>
        (FullName, Born, NationalNumber, Home, Address) = (draft.FullName, draft.Born, draft.NationalNumber, draft.Home, draft.Address);

    protected override FilingDraft Keep(FilingDraft draft) =>
        draft with
        {
            FullName = FullName,
            Born = Born,
            NationalNumber = NationalNumber,
            Home = Home,
            Address = Address,
        };

    protected override async Task Prepare(CancellationToken cancellation) =>
        Governorates = await FilingChoices.Governorates(Mediator, Site.Language, cancellation);
}
