using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>The answer of the agency.</summary>
public sealed class AnswerModel : FilesPage
{
    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Remedy { get; set; }

    [BindProperty]
    public string? RootCause { get; set; }

    /// <summary>The text to start from.</summary>
    [BindProperty]
    public string? Template { get; set; }

    public IReadOnlyList<AnswerText> Templates { get; private set; } = [];

    public override string Decision => "answer";

    public IReadOnlyList<Choice> Outcomes =>
        [.. Kebab.All<Outcome>().Select(outcome => new Choice(outcome, Site.Word($"outcome.{outcome}")))];

    public IReadOnlyList<Choice> Causes => [.. Kebab.All<RootCause>().Select(cause => new Choice(cause, Site[$"decision.cause.{cause}"]))];

    public override IEnumerable<PreviewPart> Preview =>
        [
            new("decision.answer.read", Text),
            new("decision.answer.outcome.label", Site.Word($"outcome.{Outcome}")),
            new("decision.answer.remedy.label", Remedy),
            new("case.documents.title", string.Join('\n', SentFile.Read(Uploads).Select(file => file.Name))),
        ];

    /// <summary>Puts the chosen text, with its fields filled in, below what was written already.</summary>
    public async Task<IActionResult> OnPostTemplate(CancellationToken cancellation)
    {
        var page = await Again(cancellation);
        if (Templates.FirstOrDefault(template => template.TemplateId == Template) is { } chosen)
        {
            Text = string.IsNullOrWhiteSpace(Text) ? chosen.Text : $"{Text}\n\n{chosen.Text}";

            // Else the field would show what came with the call.
            ModelState.Remove(nameof(Text));
        }

        return page;
    }

    protected override async Task Prepare(CancellationToken cancellation) =>
        Templates = await Mediator.Send(new ListAnswerTemplates(Id, Site.Language), cancellation);

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(
            new AnswerComplaint(Id, Version, Outcome, Text, Remedy, RootCause, [.. SentFile.Read(Uploads).Select(file => file.Id)])
        );

    protected override string FieldOf(string field) => field == nameof(AnswerComplaint.UploadIds) ? FormWithFilesAttribute.Files : field;
}
