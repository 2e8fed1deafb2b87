using Ccs.Domain.Figures.Counting;
using static Ccs.Domain.Tests.Figures.Counting.Counted;

namespace Ccs.Domain.Tests.Figures.Counting;

public sealed class TimeCountSpecs
{
    private static FigureTimes Times(IEnumerable<IComplaintEvent> events, DateOnly? known = null) =>
        FigureTiming.Count(Rounds(events), All with { KnownOn = known ?? Day(3, 1) }, Units, Calendar).Values.Single();

    [Fact]
    public void An_answer_counts_with_its_working_days() => Times(Histories.Answered).Answered[7].ShouldBe(1);

    [Fact]
    public void What_is_open_has_waited_until_the_day_that_is_asked_about()
    {
        // From the 1st to the 8th, five working days.
        Times(Histories.Assigned, Day(2, 8)).Open[5].ShouldBe(1);
        Times(Histories.Assigned, Day(2, 8)).Answered.Total.ShouldBe(0);
    }

    [Fact]
    public void A_question_that_stands_open_is_no_time_of_the_agency() =>
        // Asked on the 17th: twelve working days by then, and none since.
        Times(Histories.Asked, Day(2, 25)).Open[12].ShouldBe(1);

    [Fact]
    public void Withdrawn_it_ended_otherwise() => Times(Histories.Withdrawn).Ended[1].ShouldBe(1);

    [Fact]
    public void Each_round_counts() =>
        Times(Histories.Reopened(1), Day(2, 12))
            .ShouldSatisfyAllConditions(times => times.Answered[7].ShouldBe(1), times => times.Open[2].ShouldBe(1));

    [Fact]
    public void It_is_charged_to_who_answered_else_to_who_has_it()
    {
        var rows = FigureTiming.Count(Rounds(Histories.Reopened(1)), By(FigureDimension.Agency), Units, Calendar);

        rows[new FigureGroup { Agency = Tree.Hospital }].Answered.Total.ShouldBe(1);
        rows[new FigureGroup { Agency = Tree.Ministry }].Open.Total.ShouldBe(1);
    }

    [Fact]
    public void Duplicates_are_not_among_them() =>
        FigureTiming.Count(Rounds(Originals.RejectedHistory), All, Units, Calendar).ShouldBeEmpty();
}
