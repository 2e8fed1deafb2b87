using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Domain.Templates;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>Sent back to the complainant: what is missing, from texts that administrators keep.</summary>
public sealed class CorrectionModel : DecisionPage
{
    [BindProperty]
    public string? Missing { get; set; }

    /// <summary>The text to start from.</summary>
    [BindProperty]
    public string? Template { get; set; }

    public IReadOnlyList<AnswerText> Templates { get; private set; } = [];

    public override string Decision => "correction";

    public override IEnumerable<PreviewPart> Preview => [new("decision.correction.read", Missing)];

    /// <summary>Puts the chosen text, with its fields filled in, below what was written already.</summary>
    public async Task<IActionResult> OnPostTemplate(CancellationToken cancellation)
    {
        var page = await Again(cancellation);
        Missing = ModelState.Below(Templates.FirstOrDefault(template => template.TemplateId == Template), Missing, nameof(Missing));
        return page;
    }

    protected override async Task Prepare(CancellationToken cancellation) =>
        Templates = await Mediator.Send(new ListAnswerTemplates(Id, Site.Language, TemplateUse.Correction), cancellation);

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(new SendBack(Id, Version, Missing));
}
