using System.Globalization;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Text;

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

/// <summary>
/// Reads answers to the questions of a kind. Right is what was right at any moment of the last 24 hours: whoever began before a change is
/// not sent back, neither for an answer to the older version nor for the lack of one that was not asked for then.
/// </summary>
/// <param name="lately">What was asked, the present first; see <see cref="GovernmentDirectory.QuestionsLately"/>.</param>
internal sealed class KindAnswers(IReadOnlyList<IReadOnlyList<KindQuestionSet>> lately)
{
    /// <summary>More than were ever asked at once: nobody's form is so long.</summary>
    public const int MostGiven = 20;
    private const int MostDigits = 20;

    private static readonly string[] NoArguments = [];

    public static KindAnswers For(GovernmentDirectory directory, FileComplaint filing, DateTimeOffset now) =>
        new(directory.QuestionsLately(filing.Subject?.AgencyId, filing.Subject?.ServiceId, filing.Category, now));

    /// <returns>Those that are right, in the order of asking; and what is wrong.</returns>
    public (IReadOnlyList<ReadAnswer> Right, IReadOnlyList<WrongAnswer> Wrong) Read(IReadOnlyDictionary<string, string?>? given)
    {
        var answers = given ?? new Dictionary<string, string?>(StringComparer.Ordinal);
        if (answers.Count > MostGiven)
        {
            return ([], [new WrongAnswer(FileComplaint.AnswersField, "field.answers-too-many", [FieldRules.Number(MostGiven)])]);
        }

        string[] asked = [.. lately.SelectMany(questions => questions).Select(question => question.Id).Distinct(StringComparer.Ordinal)];
        var right = new List<ReadAnswer>();
        List<WrongAnswer> wrong =
        [
            .. answers
                .Keys.Except(asked, StringComparer.Ordinal)
                .Select(id => new WrongAnswer(At(id), "field.question-unknown", NoArguments)),
        ];
        foreach (var id in asked)
        {
            var text = answers.GetValueOrDefault(id) is { } typed && VisibleText.Length(typed) > 0 ? typed : null;
            var (answer, refusal) = text is null ? Nothing(id) : Something(id, text);
            right.AddRange(answer is null ? [] : [answer]);
            wrong.AddRange(refusal is null ? [] : [refusal]);
        }

        return (right, wrong);
    }

    private static string At(string id) => $"{FileComplaint.AnswersField}.{id}";

    private IEnumerable<KindQuestionSet?> Versions(string id) =>
        lately.Select(questions => questions.FirstOrDefault(question => question.Id == id));

    private (ReadAnswer? Answer, WrongAnswer? Refusal) Nothing(string id) =>
        Versions(id).Any(question => question is not { Required: true })
            ? (null, null)
            : (null, new WrongAnswer(At(id), "field.required", NoArguments));

    private (ReadAnswer? Answer, WrongAnswer? Refusal) Something(string id, string text)
    {
        WrongAnswer? first = null;
        foreach (var question in Versions(id).OfType<KindQuestionSet>())
        {
            var (value, code, arguments) = Read(question, text);
            if (value is not null)
            {
                return (new ReadAnswer(id, question.Version, value), null);
            }

            first ??= new WrongAnswer(At(id), code!, arguments);
        }

        return (null, first);
    }

    private static (string? Value, string? Code, string[] Arguments) Read(KindQuestionSet question, string text) =>
        question.Kind switch
        {
            AnswerKind.Text => VisibleText.Length(text) <= Limits.Answer
                ? (VisibleText.Clean(text), null, NoArguments)
                : (null, "field.too-long", [FieldRules.Number(Limits.Answer)]),
            AnswerKind.Choice => question.Choices.Any(choice => choice.Id == text)
                ? (text, null, NoArguments)
                : (null, "field.one-of", [.. question.Choices.Select(choice => choice.Id)]),
            AnswerKind.Number => Digits.Ungrouped(text) is { Length: > 0 and <= MostDigits } digits && digits.All(char.IsAsciiDigit)
                ? (digits, null, NoArguments)
                : (null, "field.digits", [FieldRules.Number(MostDigits)]),
            _ => FieldRules.TryDate(text, out var date)
                ? (date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, NoArguments)
                : (null, "field.date", NoArguments),
        };
}
