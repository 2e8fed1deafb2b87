using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using Ccs.WebApi.Site.Forms;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Assisted;

/// <summary>
/// A centre officer files for somebody who came, or telephoned: all questions of filing on one page, which is judged as a whole. What
/// complaints of this kind are asked besides appears below the kind; it is never filed before the officer has seen it.
/// </summary>
[FormWithFiles]
[RequestSizeLimit(6 * DocumentLimits.Bytes)]
public sealed class NewModel(IDirectory directory, ISecrets secrets, SealedQuery sealing, KeptForm forms, TimeProvider clock)
    : AssistedFields
{
    private GovernmentDirectory _known = GovernmentDirectory.Empty;

    public IReadOnlyList<Choice> Places => AssistedChoices.Places(_known, Site);

    public IReadOnlyList<Choice> Categories => AssistedChoices.Categories(_known, Site);

    public IReadOnlyList<Choice> Languages => AssistedChoices.Languages(Site);

    public IReadOnlyList<Choice> Governorates { get; private set; } = [];

    /// <summary>Questions have come that the officer hasn't seen yet.</summary>
    public bool AsksMore { get; private set; }

    /// <summary>The officer wants to see the questions, and there are none.</summary>
    public bool AsksNothing { get; private set; }

    /// <summary>What was typed before the session was over is here again.</summary>
    public bool Restored { get; private set; }

    public string Author => forms.Author(Actor.Id);

    /// <summary>Names of the fields from top to bottom.</summary>
    public IReadOnlyList<string> FieldOrder => AssistedFieldNames.InOrder(Given.Count);

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        (Key, Language) = (secrets.NewId().ToString("N"), Site.Code);
        if (await forms.Take(HttpContext, Actor.Id) is { } kept)
        {
            RestoredForm.Fill(this, kept);
            Restored = true;
        }

        await Prepare(cancellation);
        return Page();
    }

    /// <summary>The kind was chosen; nothing is judged yet.</summary>
    public async Task<IActionResult> OnPostQuestions(CancellationToken cancellation)
    {
        await Prepare(cancellation);
        AsksNothing = Questions.Count == 0;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        await Prepare(cancellation);
        var command = FilingCommand.Of(Typed(), Site.Language, [.. Questions.Select(question => question.Id)]) with
        {
            Language = Language,
            Consent = Consent,
            Assistance = new AssistanceInput(Reason),
        };
        Show(await Mediator.Send(new CheckFiling(command, [.. AssistedFieldNames.OfCommand(Questions)], []), cancellation), FieldOf);
        if (string.IsNullOrEmpty(Place))
        {
            // To the command it is as good as "I don't know", which is an answer of its own here.
            Show([new ValidationFailure(nameof(Place), nameof(Place)) { ErrorCode = FilingWords.Required }]);
        }

        FiledComplaint? filed = null;
        if (ModelState.IsValid && !AsksMore)
        {
            await Try(async () => filed = await Send(command, cancellation), FieldOf);
        }

        return filed is null
            ? Page()
            : Go(AssistedFiling.Of(filed.ComplaintId, filed.Verification, clock.GetUtcNow(), times: 1).PathOf("code", sealing));
    }

    protected override string Words(ValidationFailure failure, string field) =>
        FilingWords.For(failure, field.Split('.')[^1], Site) ?? base.Words(failure, field);

    protected override string? Label(string field) => Site.Find($"assisted.{field.ToLowerInvariant()}.label");

    private async Task<FiledComplaint?> Send(FileComplaint command, CancellationToken cancellation)
    {
        try
        {
            return await Mediator.Send(command, cancellation);
        }
        catch (KeyReusedException)
        {
            // It was filed with other answers, and the news of it was lost: its code is on the way.
            Refuse("complaint.already-filed");
            return null;
        }
    }

    private async Task Prepare(CancellationToken cancellation)
    {
        if (!IsCentre)
        {
            throw new NotYoursToDoException();
        }

        _known = await directory.Get(cancellation);
        Governorates = await FilingChoices.Governorates(Mediator, Site.Language, cancellation);
        var place = FilingCommand.Of(Typed(), Site.Language);
        Questions = _known.QuestionsFor(place.Subject!.AgencyId, place.Subject.ServiceId, place.Category);
        AsksMore = Questions.Any(question => Given.All(given => given.Id != question.Id));
        Given =
        [
            .. Questions.Select(question => Given.FirstOrDefault(given => given.Id == question.Id) ?? new GivenAnswer { Id = question.Id }),
        ];
        foreach (var moved in ModelState.Keys.Where(key => key.StartsWith($"{nameof(Given)}[", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(moved);
        }
    }

    private string FieldOf(string field)
    {
        if (!field.StartsWith($"{FileComplaint.AnswersField}.", StringComparison.Ordinal))
        {
            return AssistedFieldNames.Of(field);
        }

        var (at, question) = Questions.Index().FirstOrDefault(one => field.EndsWith($".{one.Item.Id}", StringComparison.Ordinal));
        return question is null
            ? string.Empty
            : $"{nameof(Given)}[{at}].{(question.Kind == AnswerKind.Date ? nameof(GivenAnswer.Date) : nameof(GivenAnswer.Text))}";
    }
}
