using Ccs.Application.Administration;
using Ccs.Application.Administration.Templates;
using Ccs.Application.Texts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A text that officers start an answer from, new or changed.</summary>
public sealed class AnswerModel : AnswerForm
{
    /// <summary>Stands for the other languages while one is asked about.</summary>
    private const string Filler = "–";

    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public NamesForm Titles { get; set; } = new();

    [BindProperty]
    public NamesForm Contents { get; set; } = new();

    /// <summary>With made-up values; null where none was asked for.</summary>
    public Names? Preview { get; private set; }

    public IReadOnlyList<Choice> Agencies => AgencyChoices.Of(Known, Site);

    public override string Texts => Id == New ? "administration.answers.new" : "administration.answers.set";

    public async Task<IActionResult> OnPostPreview(CancellationToken cancellation)
    {
        var page = await Again(cancellation);
        await Try(() => Check(cancellation), FieldOf);
        if (ModelState.IsValid)
        {
            Preview = await Mediator.Send(new PreviewAnswerTemplate(AgencyId, Contents.Input()), cancellation);
        }

        return page;
    }

    protected override void Fill()
    {
        if (Answer is { } answer)
        {
            (AgencyId, Titles, Contents) = (answer.AgencyId, NamesForm.Of(answer.Titles), NamesForm.Of(answer.Texts));
        }
    }

    protected override async Task Send(CancellationToken cancellation)
    {
        var command = new SetAnswerTemplate(Id == New ? null : Id, AgencyId, Titles.Input(), Contents.Input(), Reason, Version);
        try
        {
            await Mediator.Send(command, cancellation);
        }
        catch (RuleViolation rule) when (rule.Code == TemplateRules.FieldUnknown)
        {
            await Check(cancellation);
        }
    }

    protected override string FieldOf(string field) => field.Replace($"{nameof(SetAnswerTemplate.Texts)}.", $"{nameof(Contents)}.", StringComparison.Ordinal);

    /// <summary>Each language by itself: so what is wrong stands at the field that it is in.</summary>
    private async Task Check(CancellationToken cancellation)
    {
        (string Field, NamesInput Part)[] parts =
        [
            (nameof(NamesForm.Ckb), new(Filler, Contents.Ckb, Filler)),
            (nameof(NamesForm.Ar), new(Filler, Filler, Contents.Ar)),
            (nameof(NamesForm.En), new(Contents.En, Filler, Filler)),
        ];
        foreach (var (field, part) in parts)
        {
            await Try(async () =>
            {
                try
                {
                    await Mediator.Send(new PreviewAnswerTemplate(AgencyId, part), cancellation);
                }
                catch (RuleViolation rule)
                {
                    ModelState.AddModelError($"{nameof(Contents)}.{field}", Wording.Error(rule.Code, Site.Language));
                }
            }, FieldOf);
        }
    }
}
