using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Complaints;

/// <summary>An answer to a question of a kind, found right.</summary>
/// <param name="QuestionId">Which question.</param>
/// <param name="Version">Of the question, as it was asked.</param>
/// <param name="Value">Cleaned: text, the id of a choice, ASCII digits, or an ISO date.</param>
internal sealed record ReadAnswer(string QuestionId, int Version, string Value);

internal static class ReadAnswers
{
    /// <summary>As they stand in an event; null where there are none.</summary>
    public static IReadOnlyList<KindAnswer>? Sealed(this IReadOnlyList<ReadAnswer> answers, IComplaintSeal seal) =>
        answers.Count == 0
            ? null
            :
            [
                .. answers.Select(one => new KindAnswer(
                    one.QuestionId,
                    one.Version,
                    seal.Seal(Fields.AnswerTo(one.QuestionId), one.Value)
                )),
            ];
}

/// <summary>An answer, or the lack of one, that is wrong.</summary>
internal sealed record WrongAnswer(string Field, string Code, string[] Arguments);
