using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;

namespace Ccs.WebApi.Pages.Track;

// The questions of its kind on the page of a correction.
public sealed partial class CorrectModel
{
    /// <summary>Answers that are not asked for where it goes: those of two other places.</summary>
    private const int MostKept = 10;

    /// <summary>Asked on this page, a question is asked as it is now: the older version may have let it be.</summary>
    private bool LacksAnswers()
    {
        var answers = Answers() ?? [];
        KindQuestionSet[] lacking = [.. Questions.Where(question => question.Required && string.IsNullOrWhiteSpace(answers[question.Id]))];
        foreach (var question in lacking)
        {
            ModelState.AddModelError(FieldOfAnswer(question.Id), Site["filing.answer.required"]);
        }

        return lacking.Length > 0;
    }

    /// <summary>A field for each question, with what was typed in it, else with what is answered already; what was typed in others stays in
    /// the form, for whoever goes back to where they are asked.</summary>
    private void Ask()
    {
        AskedOf = Place;

        // They stand in another order now, and what was typed is known by their places.
        foreach (var typed in ModelState.Keys.Where(key => key.StartsWith($"{nameof(Given)}[", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(typed);
        }

        Given =
        [
            .. Questions.Select(question => Given.FirstOrDefault(given => given.Id == question.Id) ?? Answered(question)),
            .. Given.Where(given => Questions.All(question => question.Id != given.Id)).Take(MostKept),
        ];
    }

    private GivenAnswer Answered(KindQuestionSet question)
    {
        var value = Complaint.KindAnswers.FirstOrDefault(answer => answer.QuestionId == question.Id)?.Value;
        var day = question.Kind == AnswerKind.Date && FieldRules.TryDate(value, out var date) ? date : (DateOnly?)null;
        return new GivenAnswer
        {
            Id = question.Id,
            Text = question.Kind == AnswerKind.Date ? null : value,
            Date = DateParts.Of(day),
        };
    }

    /// <summary>Null where nothing is asked: what was answered before stays.</summary>
    private Dictionary<string, string?>? Answers() =>
        Questions.Count == 0
            ? null
            : Questions.ToDictionary(
                question => question.Id,
                question =>
                    Given.FirstOrDefault(given => given.Id == question.Id) is { } given
                        ? question.Kind == AnswerKind.Date
                            ? given.Date.Iso()
                            : given.Text
                        : null,
                StringComparer.Ordinal
            );

    private string FieldOfAnswer(string id)
    {
        var at = Given.IndexOf(Given.FirstOrDefault(given => given.Id == id)!);
        var date = Questions.FirstOrDefault(question => question.Id == id)?.Kind == AnswerKind.Date;
        return at < 0 ? string.Empty : $"{nameof(Given)}[{at}].{(date ? nameof(GivenAnswer.Date) : nameof(GivenAnswer.Text))}";
    }
}
