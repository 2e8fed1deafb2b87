using Ccs.Application.Complaints;

namespace Ccs.Application.Tests.Complaints;

/// <summary>And of questions that were changed while somebody was answering them.</summary>
public sealed partial class KindAnswersTests
{
    [Fact]
    public void An_answer_to_the_version_of_this_morning_is_right_and_kept_with_it()
    {
        var before = Question(AnswerKind.Choice);
        var now = before with { Version = 2, Choices = [before.Choices[1], new("three", Words)] };

        Read(
            [
                [now],
                [before],
            ],
            "one"
        )
            .Right.ShouldBe([new ReadAnswer("q", 1, "one")]);
        Read(
            [
                [now],
                [before],
            ],
            "two"
        )
            .Right.ShouldBe([new ReadAnswer("q", 2, "two")]);
        Codes(
                Read(
                    [
                        [now],
                        [before],
                    ],
                    "four"
                )
            )
            .ShouldBe(["field.one-of"]);
        Read(
            [
                [],
                [before],
            ],
            "one"
        )
            .Right.ShouldBe([new ReadAnswer("q", 1, "one")]);
    }

    [Fact]
    public void What_is_required_since_this_morning_may_still_be_left_out()
    {
        var required = Question(AnswerKind.Text) with { Required = true };

        Codes(
                Read(
                    [
                        [required],
                        [],
                    ],
                    null
                )
            )
            .ShouldBeEmpty();
        Codes(
                Read(
                    [
                        [required with { Version = 2 }],
                        [required with { Required = false }],
                    ],
                    null
                )
            )
            .ShouldBeEmpty();
        Codes(
                Read(
                    [
                        [required with { Version = 2 }],
                        [required],
                    ],
                    null
                )
            )
            .ShouldBe(["field.required"]);
    }

    [Fact]
    public void Nobody_sends_a_hundred()
    {
        var many = Enumerable.Range(0, 21).ToDictionary(i => $"q{i}", _ => (string?)"1", StringComparer.Ordinal);

        Codes(
                new KindAnswers(
                    [
                        [],
                    ],
                    Day(2, 1)
                ).Read(many)
            )
            .ShouldBe(["field.answers-too-many"]);
    }
}
