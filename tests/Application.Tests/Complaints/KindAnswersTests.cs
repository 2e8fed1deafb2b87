using Ccs.Application.Complaints;

namespace Ccs.Application.Tests.Complaints;

/// <summary>Which answers to questions of a kind are right, and to which version they are given.</summary>
public sealed partial class KindAnswersTests
{
    private static readonly Names Words = new("Which?", "کام؟", "أي؟");

    [Theory]
    [InlineData(AnswerKind.Text, " a school ", "a school")]
    [InlineData(AnswerKind.Choice, "one", "one")]
    [InlineData(AnswerKind.Number, "٠٠١٢-٣٤ ٥", "0012345")]
    [InlineData(AnswerKind.Date, "٢٠٢٦-٠٢-٠١", "2026-02-01")]
    [InlineData(AnswerKind.Date, "1900-01-01", "1900-01-01")]
    [InlineData(AnswerKind.Date, "2036-12-31", "2036-12-31")]
    public void An_answer_is_kept_cleaned(AnswerKind kind, string given, string kept) =>
        Read(
            [
                [Question(kind)],
            ],
            given
        )
            .Right.ShouldBe([new ReadAnswer("q", 1, kept)]);

    [Theory]
    [InlineData(AnswerKind.Choice, "three", "field.one-of")]
    [InlineData(AnswerKind.Number, "12a", "field.digits")]
    [InlineData(AnswerKind.Number, "123456789012345678901", "field.digits")]
    [InlineData(AnswerKind.Number, "-5", "field.digits")]
    [InlineData(AnswerKind.Number, " \u200F-٥", "field.digits")]
    [InlineData(AnswerKind.Number, "5-", "field.digits")]
    [InlineData(AnswerKind.Date, "1 May", "field.date")]
    [InlineData(AnswerKind.Date, "0001-01-01", "field.date-too-early")]
    [InlineData(AnswerKind.Date, "1899-12-31", "field.date-too-early")]
    [InlineData(AnswerKind.Date, "2037-01-01", "field.date-too-late")]
    public void A_wrong_one_is_told_at_its_question(AnswerKind kind, string given, string code)
    {
        var (right, wrong) = Read(
            [
                [Question(kind)],
            ],
            given
        );

        right.ShouldBeEmpty();
        wrong.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Field.ShouldBe("answers.q"), one => one.Code.ShouldBe(code));
    }

    [Fact]
    public void Text_has_a_limit() =>
        Codes(
                Read(
                    [
                        [Question(AnswerKind.Text)],
                    ],
                    new string('ێ', 501)
                )
            )
            .ShouldBe(["field.too-long"]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200B ")]
    public void Nothing_is_right_unless_it_is_required(string? nothing)
    {
        Codes(
                Read(
                    [
                        [Question(AnswerKind.Text)],
                    ],
                    nothing
                )
            )
            .ShouldBeEmpty();
        Codes(
                Read(
                    [
                        [Question(AnswerKind.Text) with { Required = true }],
                    ],
                    nothing
                )
            )
            .ShouldBe(["field.required"]);
    }

    [Fact]
    public void What_was_never_asked_is_refused() =>
        Codes(
                Read(
                    [
                        [],
                    ],
                    "1"
                )
            )
            .ShouldBe(["field.question-unknown"]);

    private static string[] Codes((IReadOnlyList<ReadAnswer> Right, IReadOnlyList<WrongAnswer> Wrong) read) =>
        [.. read.Wrong.Select(wrong => wrong.Code)];

    private static (IReadOnlyList<ReadAnswer> Right, IReadOnlyList<WrongAnswer> Wrong) Read(
        IReadOnlyList<IReadOnlyList<KindQuestionSet>> lately,
        string? given
    ) => new KindAnswers(lately, Day(2, 1)).Read(new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = given });

    private static KindQuestionSet Question(AnswerKind kind) =>
        new(
            On(2, 1),
            "q",
            1,
            "surgery",
            null,
            1,
            kind,
            Words,
            Words,
            kind == AnswerKind.Choice ? [new("one", Words), new("two", Words)] : [],
            Required: false,
            Identifies: false
        );
}
