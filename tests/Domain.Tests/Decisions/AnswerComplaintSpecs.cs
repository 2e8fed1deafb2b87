namespace Ccs.Domain.Tests.Decisions;

public sealed class AnswerComplaintSpecs
{
    [Fact]
    public void Answers() => Answered(Histories.Assigned, Some.Upheld, On(2, 10)).Then(Histories.AnswerOn(On(2, 10)));

    [Fact]
    public void An_answer_on_the_last_evening_is_in_time() =>
        Answered(Histories.Assigned, Some.Upheld, On(2, 22, 23, 59)).Then(Histories.AnswerOn(On(2, 22, 23, 59)));

    [Fact]
    public void An_answer_after_midnight_in_the_Region_is_late()
    {
        // In UTC it is still the last day.
        var now = On(2, 23, 0).ToUniversalTime();

        Answered(Histories.Assigned, Some.Upheld, now).Then(Histories.AnswerOn(now) with { Late = true });
    }

    [Fact]
    public void An_answer_while_a_question_is_open_is_not_late_when_the_clock_stopped_in_time() =>
        Answered(Histories.Asked, Some.Upheld, On(3, 10)).Then(Histories.AnswerOn(On(3, 10)));

    [Fact]
    public void A_question_asked_after_the_deadline_does_not_make_the_answer_timely() =>
        Answered([.. Histories.Assigned, new InformationRequested(On(2, 23), Some.Text)], Some.Upheld, On(2, 23, 12))
            .Then(Histories.AnswerOn(On(2, 23, 12)) with { Late = true });

    [Theory]
    [InlineData(Outcome.Upheld)]
    [InlineData(Outcome.PartlyUpheld)]
    public void An_upheld_answer_says_where_government_failed(Outcome outcome) =>
        Answered(Histories.Assigned, Some.Upheld with { Outcome = outcome, RootCause = null }, On(2, 10))
            .ThenRefused(RuleCodes.RootCauseMissing);

    [Theory]
    [InlineData(Outcome.NotUpheld)]
    [InlineData(Outcome.OutsideMandate)]
    public void Other_answers_need_no_root_cause(Outcome outcome)
    {
        var answer = Some.Upheld with { Outcome = outcome, RootCause = null };

        Answered(Histories.Assigned, answer, On(2, 10)).Then(Histories.AnswerOn(On(2, 10)) with { Answer = answer });
    }

    [Theory]
    [InlineData(Outcome.Upheld)]
    [InlineData(Outcome.PartlyUpheld)]
    public void An_upheld_answer_has_a_remedy_or_says_why_there_is_none(Outcome outcome)
    {
        var answer = Some.Upheld with { Outcome = outcome, Remedy = null };
        var without = answer with { NoRemedyReason = Some.Reason };

        Answered(Histories.Assigned, answer, On(2, 10)).ThenRefused(RuleCodes.RemedyMissing);
        Answered(Histories.Assigned, without, On(2, 10)).Then(Histories.AnswerOn(On(2, 10)) with { Answer = without });
        Answered(Histories.Assigned, without with { Remedy = Some.Text }, On(2, 10)).ThenRefused(RuleCodes.RemedyMissing);
    }

    [Theory]
    [InlineData(Outcome.NotUpheld)]
    [InlineData(Outcome.OutsideMandate)]
    public void Other_answers_need_no_remedy(Outcome outcome)
    {
        var answer = Some.Upheld with { Outcome = outcome, Remedy = null };

        Answered(Histories.Assigned, answer, On(2, 10)).Then(Histories.AnswerOn(On(2, 10)) with { Answer = answer });
    }

    [Fact]
    public void No_particular_cause_is_a_root_cause_too()
    {
        var answer = Some.Upheld with { RootCause = RootCause.None };

        Answered(Histories.Assigned, answer, On(2, 10)).Then(Histories.AnswerOn(On(2, 10)) with { Answer = answer });
    }

    [Fact]
    public void Eleven_documents_are_too_many() =>
        Answered(Histories.Assigned, Some.Upheld with { Documents = Some.Documents(11) }, On(2, 10))
            .ThenRefused(RuleCodes.TooManyDocuments);

    [Fact]
    public void Documents_may_not_grow_beyond_25_megabytes() =>
        Answered(
                Histories.Assigned,
                Some.Upheld with
                {
                    Documents = [.. Some.Documents(5, 5 * Some.Megabyte), Some.Document(1)],
                },
                On(2, 10)
            )
            .ThenRefused(RuleCodes.DocumentsTooLarge);

    [Fact]
    public void The_documents_of_an_answer_have_room_of_their_own_in_each_round()
    {
        var inTheCase = Enumerable.Repeat(new DocumentAdded(On(2, 2), Some.Document(), DocumentSource.Staff, Shared: false), 10);
        var answer = Some.Upheld with { Documents = Some.Documents(10, 2 * Some.Megabyte) };
        IReadOnlyList<IComplaintEvent> first =
        [
            .. Histories.Assigned,
            .. inTheCase,
            Histories.AnswerOn(On(2, 10)) with
            {
                Answer = answer,
            },
        ];

        Answered([.. Histories.Assigned, .. inTheCase], answer, On(2, 10)).Then(Histories.AnswerOn(On(2, 10)) with { Answer = answer });
        Answered([.. first, Histories.Reopened(1)[^1]], answer, On(2, 12))
            .Then(Histories.AnswerOn(On(2, 12), round: 2) with { Answer = answer });
    }

    [Fact]
    public void After_a_reopening_the_answer_belongs_to_the_second_round() =>
        Answered(Histories.Reopened(1), Some.Upheld, On(2, 12)).Then(Histories.AnswerOn(On(2, 12), round: 2));

    [Fact]
    public void Cannot_answer_twice() => Answered(Histories.Answered, Some.Upheld, On(2, 12)).ThenRefused(RuleCodes.NotAssigned);

    private static Scenario Answered(IReadOnlyList<IComplaintEvent> history, Answer answer, DateTimeOffset now) =>
        Given(history).When(c => Decide.Answer(c, answer, now, People.Officer));
}
