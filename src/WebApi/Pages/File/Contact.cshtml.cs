using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>Where the code and the messages go.</summary>
public sealed class ContactModel : FilingPage, IContactFields
{
    public override string Here => FilingJourney.Contact;

    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Contact.Channel"] = nameof(Channel),
            ["Contact.Email"] = nameof(Email),
            ["Contact.Phone"] = nameof(Phone),
        };

    protected override void Show(FilingDraft draft) => (Channel, Email, Phone) = (draft.Channel, draft.Email, draft.Phone);

    protected override FilingDraft Keep(FilingDraft draft) => draft with { Channel = Channel, Email = Email, Phone = Phone };
}
