using System.Globalization;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Text;
using Ccs.Domain.Time;

namespace Ccs.Application.Complaints;

/// <summary>
/// Reads answers to the questions of a kind. Right is what was right at any moment of the last 24 hours: whoever began before a change is
/// not sent back, neither for an answer to the older version nor for the lack of one that was not asked for then.
/// </summary>
/// <param name="lately">What was asked, the present first; see <see cref="GovernmentDirectory.QuestionsLately"/>.</param>
/// <param name="today">In the Region: no date lies further ahead than the end of the tenth year from now.</param>
internal sealed class KindAnswers(IReadOnlyList<IReadOnlyList<KindQuestionSet>> lately, DateOnly today)
{
    /// <summary>More than were ever asked at once: nobody's form is so long.</summary>
    public const int MostGiven = 20;
    private const int MostDigits = 20;
    private const int YearsAhead = 10;

    private static readonly string[] NoArguments = [];

    private string[] Asked { get; } =
    [.. lately.SelectMany(questions => questions).Select(question => question.Id).Distinct(StringComparer.Ordinal)];

    public static KindAnswers For(GovernmentDirectory directory, FileComplaint filing, DateTimeOffset now) =>
        Of(directory, filing.Subject?.AgencyId, filing.Subject?.ServiceId, filing.Category, now);

    public static KindAnswers Of(
        GovernmentDirectory directory,
        string? agencyId,
        string? serviceId,
        string? categoryId,
        DateTimeOffset now
    ) => new(directory.QuestionsLately(agencyId, serviceId, categoryId, now), WorkingCalendar.DayOf(now));

    /// <returns>Those that are right, in the order of asking; and what is wrong.</returns>
    public (IReadOnlyList<ReadAnswer> Right, IReadOnlyList<WrongAnswer> Wrong) Read(IReadOnlyDictionary<string, string?>? given)
    {
        var answers = given ?? new Dictionary<string, string?>(StringComparer.Ordinal);
        if (answers.Count > MostGiven)
        {
            return ([], [new WrongAnswer(FileComplaint.AnswersField, "field.answers-too-many", [FieldRules.Number(MostGiven)])]);
        }

        var right = new List<ReadAnswer>();
        List<WrongAnswer> wrong =
        [
            .. answers
                .Keys.Except(Asked, StringComparer.Ordinal)
                .Select(id => new WrongAnswer(At(id), "field.question-unknown", NoArguments)),
        ];
        foreach (var id in Asked)
        {
            var text = answers.GetValueOrDefault(id) is { } typed && VisibleText.Length(typed) > 0 ? typed : null;
            var (answer, refusal) = text is null ? Nothing(id) : Something(id, text);
            right.AddRange(answer is null ? [] : [answer]);
            wrong.AddRange(refusal is null ? [] : [refusal]);
        }

        return (right, wrong);
    }

    /// <summary>Those given before that are asked here too, as they are; and what is asked here, has to be answered and was not.</summary>
    /// <returns>Null where none stays.</returns>
    public (IReadOnlyList<KindAnswer>? Staying, IReadOnlyList<WrongAnswer> Wrong) Keep(IReadOnlyList<KindAnswer>? given)
    {
        KindAnswer[] staying = [.. (given ?? []).Where(answer => Asked.Contains(answer.QuestionId, StringComparer.Ordinal))];
        var open = Asked.Except(staying.Select(answer => answer.QuestionId), StringComparer.Ordinal);
        return (staying is [] ? null : staying, [.. open.Select(id => Nothing(id).Refusal).OfType<WrongAnswer>()]);
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

    private (string? Value, string? Code, string[] Arguments) Read(KindQuestionSet question, string text) =>
        question.Kind switch
        {
            AnswerKind.Text => VisibleText.Length(text) <= Limits.Answer
                ? (VisibleText.Clean(text), null, NoArguments)
                : (null, "field.too-long", [FieldRules.Number(Limits.Answer)]),
            AnswerKind.Choice => question.Choices.Any(choice => choice.Id == text)
                ? (text, null, NoArguments)
                : (null, "field.one-of", [.. question.Choices.Select(choice => choice.Id)]),
            AnswerKind.Number => Number(text) is { } digits
                ? (digits, null, NoArguments)
                : (null, "field.digits", [FieldRules.Number(MostDigits)]),
            _ => Date(text),
        };

    /// <summary>A dash groups digits and stands between them: before or after them it is a sign, and no digit.</summary>
    private static string? Number(string text) =>
        Digits.ToAscii(VisibleText.Undirected(text)) is [>= '0' and <= '9', ..] and [.., >= '0' and <= '9']
        && Digits.Ungrouped(text) is { Length: <= MostDigits } digits
        && digits.All(char.IsAsciiDigit)
            ? digits
            : null;

    private (string? Value, string? Code, string[] Arguments) Date(string text) =>
        FieldRules.DateFault(text, FieldRules.EarliestDate, new DateOnly(today.Year + YearsAhead, 12, 31)) is { } fault
            ? (null, fault, NoArguments)
            : (FieldRules.Date(text).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, NoArguments);
}
