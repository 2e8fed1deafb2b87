using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

/// <summary>An answer to a question of a kind, as it is read: with the words that the question had when it was asked.</summary>
/// <param name="QuestionId">Which question.</param>
/// <param name="Version">As it was asked then.</param>
/// <param name="Question">Its words, in the reader's language.</param>
/// <param name="Kind">Of the answer.</param>
/// <param name="Value">As it was given: text, the id of a choice, digits, or an ISO date; null where the person was erased.</param>
/// <param name="Text">The same in words, in the reader's language.</param>
public sealed record ShownKindAnswer(string QuestionId, int Version, string Question, AnswerKind Kind, string? Value, string? Text)
{
    /// <param name="answers">Of the complaint; null: none.</param>
    /// <param name="known">Keeps all versions of the questions.</param>
    /// <param name="seal">Opens the answers.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="identity">The reader may know who filed; else answers that tell it are not there.</param>
    internal static IReadOnlyList<ShownKindAnswer> Of(
        IReadOnlyList<KindAnswer>? answers,
        GovernmentDirectory known,
        IComplaintSeal seal,
        Language language,
        bool identity
    ) =>
        [
            .. from answer in answers ?? []
            let question = known.Questions.GetValueOrDefault(answer.QuestionId)
            let asked = question?.In(answer.Version)
            where asked is not null && (identity || !question.Identifies(answer.Version))
            let value = seal.Open(Fields.AnswerTo(answer.QuestionId), answer.Value)
            select new ShownKindAnswer(
                answer.QuestionId,
                answer.Version,
                asked.Text.In(language),
                asked.Kind,
                value,
                value is null ? null : InWords(asked, value, language)
            ),
        ];

    private static string InWords(KindQuestionSet asked, string value, Language language) =>
        asked.Kind switch
        {
            AnswerKind.Choice => asked.Choices.FirstOrDefault(choice => choice.Id == value)?.Names.In(language) ?? value,
            AnswerKind.Date when FieldRules.TryDate(value, out var day) => Wording.Date(day, language),
            _ => value,
        };
}
