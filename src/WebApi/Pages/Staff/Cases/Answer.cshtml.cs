using Ccs.Application.Cases;
using Ccs.Application.Complaints;
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

    /// <summary>Why an upheld answer has no remedy.</summary>
    [BindProperty]
    public string? NoRemedyReason { get; set; }

    /// <summary>For those whose complaints are duplicates of this one.</summary>
    [BindProperty]
    public string? TextForLinked { get; set; }

    [BindProperty]
    public string? RootCause { get; set; }

    /// <summary>Of them, as far as the reader sees their complaints.</summary>
    public long Readers { get; private set; }

    /// <summary>The text to start from.</summary>
    [BindProperty]
    public string? Template { get; set; }

    public IReadOnlyList<AnswerText> Templates { get; private set; } = [];

    public override string Decision => "answer";

    public IReadOnlyList<Choice> Outcomes => AnswerChoices.Outcomes(Site);

    public IReadOnlyList<Choice> Causes => AnswerChoices.Causes(Site);

    public override IEnumerable<PreviewPart> Preview =>
        [
            new("decision.answer.read", Text),
            new("decision.answer.outcome.label", Site.Word($"outcome.{Outcome}")),
            new("decision.answer.remedy.label", Remedy),
            new("decision.answer.noremedyreason.label", NoRemedyReason),
            new("decision.answer.textforlinked.read", ForLinked),
            new("case.documents.title", string.Join('\n', SentFile.Read(Uploads).Select(file => file.Name))),
        ];

    /// <summary>Puts the chosen text, with its fields filled in, below what was written already.</summary>
    public async Task<IActionResult> OnPostTemplate(CancellationToken cancellation)
    {
        var page = await Again(cancellation);
        Text = ModelState.Below(Templates.FirstOrDefault(template => template.TemplateId == Template), Text, nameof(Text));
        return page;
    }

    /// <summary>What they will read, and how many of them.</summary>
    private string? ForLinked =>
        string.IsNullOrWhiteSpace(TextForLinked) && Readers == 0
            ? null
            : $"{Site.Word($"outcome.{Outcome}")}\n{TextForLinked}\n{Site.Text("decision.answer.readers", Readers)}";

    protected override async Task Prepare(CancellationToken cancellation)
    {
        Templates = await Mediator.Send(new ListAnswerTemplates(Id, Site.Language), cancellation);
        Readers = await Mediator.Send(new CountLinkedReaders(Id), cancellation);
    }

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(
            new AnswerComplaint(Id, Version, Outcome, Text, Remedy, RootCause, [.. SentFile.Read(Uploads).Select(file => file.Id)])
            {
                NoRemedyReason = NoRemedyReason,
                TextForLinked = TextForLinked,
            }
        );

    /// <summary>Whoever forgot the remedy is told before they read the whole once more.</summary>
    protected override void CheckBeforePreview(ICaseDecision command) => ((IAnswerInput)command).RequireWhole();

    protected override string FieldOf(string field) => field == nameof(AnswerComplaint.UploadIds) ? FormWithFilesAttribute.Files : field;
}
