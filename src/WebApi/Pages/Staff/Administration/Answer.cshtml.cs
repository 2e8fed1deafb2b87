using Ccs.Application.Administration;
using Ccs.Application.Administration.Templates;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
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

    /// <summary>answer or correction.</summary>
    [BindProperty]
    public string? For { get; set; } = Kebab.Of(TemplateUse.Answer);

    [BindProperty]
    public NamesForm Titles { get; set; } = new();

    [BindProperty]
    public NamesForm Contents { get; set; } = new();

    /// <summary>With made-up values; null where none was asked for.</summary>
    public Names? Preview { get; private set; }

    public IReadOnlyList<Choice> Uses =>
        [.. Kebab.All<TemplateUse>().Select(use => new Choice(use, Site[$"administration.answers.for.{use}"]))];

    public IReadOnlyList<Choice> Agencies => AgencyChoices.With(Answer?.AgencyId, Known, Site);

    public override string Texts => Id == New ? "administration.answers.new" : "administration.answers.set";

    protected override bool MakesNew => true;

    public Task<IActionResult> OnPostPreview(CancellationToken cancellation) =>
        With(async () => Preview = await Mediator.Send(new PreviewAnswerTemplate(AgencyId, Contents.Input()), cancellation), cancellation);

    protected override void Fill()
    {
        if (Answer is { } answer)
        {
            For = Kebab.Of(answer.For);
            (AgencyId, Titles, Contents) = (answer.AgencyId, NamesForm.Of(answer.Titles), NamesForm.Of(answer.Texts));
        }
    }

    protected override Task Send(CancellationToken cancellation) =>
        ByParts(
            () =>
                Mediator.Send(
                    new SetAnswerTemplate(Id == New ? null : Id, AgencyId, Titles.Input(), Contents.Input(), Reason, Version) { For = For },
                    cancellation
                ),
            cancellation
        );

    protected override string FieldOf(string field) =>
        field.Replace($"{nameof(SetAnswerTemplate.Texts)}.", $"{nameof(Contents)}.", StringComparison.Ordinal);

    protected override IEnumerable<(string Field, Func<Task> Check)> Parts(CancellationToken cancellation) =>
        [
            Part(nameof(NamesForm.Ckb), new(Filler, Contents.Ckb, Filler), cancellation),
            Part(nameof(NamesForm.Ar), new(Filler, Filler, Contents.Ar), cancellation),
            Part(nameof(NamesForm.En), new(Contents.En, Filler, Filler), cancellation),
        ];

    private (string Field, Func<Task> Check) Part(string field, NamesInput words, CancellationToken cancellation) =>
        ($"{nameof(Contents)}.{field}", () => Mediator.Send(new PreviewAnswerTemplate(null, words), cancellation));
}
