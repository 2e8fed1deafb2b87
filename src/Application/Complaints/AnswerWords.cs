using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Text;

namespace Ccs.Application.Complaints;

/// <summary>By which words a complaint is found from its answers to the questions of its kind.</summary>
internal static class AnswerWords
{
    /// <summary>
    /// What was written, and the names of what was chosen; a date is no word. What tells who filed a confidential complaint is not there:
    /// whoever finds it by a meter number knows who filed it.
    /// </summary>
    public static IEnumerable<string> Of(
        IReadOnlyList<KindAnswer>? answers,
        GovernmentDirectory known,
        IComplaintSeal seal,
        bool confidential
    ) =>
        (answers ?? [])
            .Where(answer => !confidential || known.Questions.GetValueOrDefault(answer.QuestionId)?.Identifies(answer.Version) == false)
            .SelectMany(answer => Texts(answer, known.Questions.GetValueOrDefault(answer.QuestionId)?.In(answer.Version), seal))
            .SelectMany(SearchText.Words);

    private static IEnumerable<string> Texts(KindAnswer answer, KindQuestionSet? asked, IComplaintSeal seal)
    {
        var value = seal.Open(Fields.AnswerTo(answer.QuestionId), answer.Value);
        return (value, asked?.Kind) switch
        {
            (null, _) or (_, null) or (_, AnswerKind.Date) => [],
            (_, AnswerKind.Choice) => asked.Choices.Where(choice => choice.Id == value).SelectMany(choice => Names(choice.Names)),
            _ => [value],
        };
    }

    private static string[] Names(Names names) => [names.En, names.Ckb, names.Ar];
}
