using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.File;

/// <summary>What complaints of this kind are asked besides: one question of the service or of the category.</summary>
public sealed class QuestionModel(IDirectory directory) : FilingPage
{
    [FromRoute(Name = "question")]
    public string Id { get; set; } = string.Empty;

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public DateParts Date { get; set; } = new();

    /// <summary>As it is asked now.</summary>
    public KindQuestionSet Question { get; private set; } = null!;

    public override string Here => FilingJourney.QuestionPage(Id);

    public IReadOnlyList<Choice> Choices =>
        [
            .. Question.Choices.Select(choice => new Choice(choice.Id, choice.Names.In(Site.Language))),
            .. Question.Required ? [] : new[] { new Choice(string.Empty, Site["filing.answer.none"]) },
        ];

    protected override IReadOnlyDictionary<string, string> Fields =>
        new Dictionary<string, string>(StringComparer.Ordinal) { [$"{FileComplaint.AnswersField}.{Id}"] = Field };

    protected override IReadOnlyCollection<string> Asked => [Id];

    private string Field => Question.Kind == AnswerKind.Date ? nameof(Date) : nameof(Answer);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await Find(cancellation) ? await base.OnGetAsync(cancellation) : Go(FilingJourney.PathOf(FilingJourney.Check));

    /// <summary>A question that is not asked any more, or not of this complaint, leads to the one that is open.</summary>
    public override async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Find(cancellation))
        {
            return Go(FilingJourney.PathOf(FilingJourney.Check));
        }

        return
            await Drafts.Read(cancellation) is { Sent: null, Registered: null } draft
            && !new FilingJourney(draft, await directory.Get(cancellation)).Pages.Contains(Here)
            ? Go(FilingJourney.PathOf(FilingJourney.Check))
            : await base.OnPostAsync(cancellation);
    }

    protected override void Show(FilingDraft draft)
    {
        var answer = draft.Answers.GetValueOrDefault(Id);
        (Answer, Date) = (answer?.Text, answer?.Date ?? new DateParts());
    }

    protected override FilingDraft Keep(FilingDraft draft) =>
        draft with
        {
            Answers = new Dictionary<string, DraftAnswer>(draft.Answers, StringComparer.Ordinal)
            {
                [Id] = Question.Kind == AnswerKind.Date ? new DraftAnswer(null, Date) : new DraftAnswer(Answer, null),
            },
        };

    /// <summary>Asked on this page, it is asked as it is now: the older version may have let it be.</summary>
    protected override async Task Judge(FilingDraft typed, CancellationToken cancellation)
    {
        if (Question.Required)
        {
            Need(Field, typed.Answers[Id].Value);
        }

        if (ModelState.IsValid)
        {
            await base.Judge(typed, cancellation);
        }
    }

    private async Task<bool> Find(CancellationToken cancellation)
    {
        var found = (await directory.Get(cancellation)).Questions.GetValueOrDefault(Id);
        Question = found?.Latest!;
        return found is { IsAsked: true };
    }
}
