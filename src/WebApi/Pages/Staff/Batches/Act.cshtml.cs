using Ccs.Application.Batches;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.WebApi.Pages.Staff.Cases;
using Ccs.WebApi.Site.Components;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Batches;

/// <summary>One interim reply, or one answer, to all cases of a batch; read as the complainants will before it goes.</summary>
public sealed class ActModel(ISecrets secrets) : BatchPage
{
    /// <summary>What the reader saw; a case that changes after that is not overwritten.</summary>
    [BindProperty]
    public string? Tag { get; set; }

    /// <summary>Of this form: sent twice, it acts once.</summary>
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Remedy { get; set; }

    [BindProperty]
    public string? NoRemedyReason { get; set; }

    [BindProperty]
    public string? TextForLinked { get; set; }

    [BindProperty]
    public string? RootCause { get; set; }

    public string Act => (string)RouteData.Values["act"]!;

    public bool IsAnswer => Act == "answer";

    public bool Previewing { get; private set; }

    public IReadOnlyList<Choice> Outcomes => AnswerChoices.Outcomes(Site);

    public IReadOnlyList<Choice> Causes => AnswerChoices.Causes(Site);

    public IEnumerable<PreviewPart> Preview =>
        [
            new($"decision.{Act}.read", Text),
            new("decision.answer.outcome.label", Outcome is null ? null : Site.Word($"outcome.{Outcome}")),
            new("decision.answer.remedy.label", Remedy),
            new("decision.answer.noremedyreason.label", NoRemedyReason),
            new("decision.answer.textforlinked.read", TextForLinked),
        ];

    public IEnumerable<(string Name, string? Value)> Typed =>
        [
            (nameof(Tag), Tag),
            (nameof(Key), Key),
            (nameof(Text), Text),
            (nameof(Outcome), Outcome),
            (nameof(Remedy), Remedy),
            (nameof(NoRemedyReason), NoRemedyReason),
            (nameof(TextForLinked), TextForLinked),
            (nameof(RootCause), RootCause),
        ];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        (Tag, Key) = (Batch.Tag, secrets.NewId().ToString("N"));
        return Batch.Can.Contains(Act) && Batch.Waiting == 0 ? Page() : Go(BatchPath);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation) =>
        await Try(() => Mediator.Send(Command(), cancellation)) ? Go(BatchPath) : await Again(cancellation);

    public async Task<IActionResult> OnPostPreview(CancellationToken cancellation)
    {
        Previewing = await Try(async () =>
        {
            var command = Command();
            await HttpContext.RequestServices.CheckShape(command, cancellation);
            (command as IAnswerInput)?.RequireWhole();
        });
        return await Again(cancellation);
    }

    /// <summary>Back from the preview.</summary>
    public Task<IActionResult> OnPostChange(CancellationToken cancellation) => Again(cancellation);

    protected override string? Label(string field) => DecisionLabels.Of(Act, field, Site);

    private ICommand<Unit> Command() =>
        IsAnswer
            ? new AnswerBatch(Id, Outcome, Text, Remedy, RootCause)
            {
                NoRemedyReason = NoRemedyReason,
                TextForLinked = TextForLinked,
                Tag = Tag,
                IdempotencyKey = Key,
            }
            : new ReplyToBatch(Id, Text) { Tag = Tag, IdempotencyKey = Key };

    private async Task<IActionResult> Again(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();
}
