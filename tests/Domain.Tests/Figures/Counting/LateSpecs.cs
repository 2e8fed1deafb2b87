using Ccs.Domain.Figures.Statistics;
using static Ccs.Domain.Tests.Figures.Counting.Counted;

namespace Ccs.Domain.Tests.Figures.Counting;

/// <summary>All that fell due, and who is charged.</summary>
public sealed class LateSpecs
{
    private static readonly DeadlineMissed Missed = Histories.Missed(On(2, 23));

    [Fact]
    public void In_time_and_late_by_the_day_that_was_due()
    {
        Whole(Rounds(Histories.Answered)).Late.ShouldBe(new Tally(0, 1));
        Whole(Rounds([.. Histories.Assigned, Missed])).Late.ShouldBe(new Tally(1, 1));
        Whole(Rounds([.. Histories.Assigned, Missed]), All with { From = Day(2, 23) }).Late.ShouldBe(default);
        Whole(Rounds([.. Histories.Assigned, Missed]), All with { To = Day(2, 22) }).Late.ShouldBe(new Tally(1, 1));
    }

    [Fact]
    public void What_is_late_is_charged_to_who_held_it_and_what_is_in_time_to_who_answered()
    {
        var late = Rounds([.. Histories.Assigned, Missed, Histories.Referral(On(2, 24), Tree.Hospital, Tree.OtherHospital)]);
        var answered = Rounds([
            .. Histories.Assigned,
            Histories.Referral(On(2, 3), Tree.Hospital, Tree.OtherHospital),
            Histories.AnswerOn(On(2, 10)) with
            {
                AgencyId = Tree.OtherHospital,
            },
        ]);

        Of(late, Tree.Hospital).Late.ShouldBe(new Tally(1, 1));
        Of(late, Tree.OtherHospital).Late.ShouldBe(default);
        Of(answered, Tree.OtherHospital).Late.ShouldBe(new Tally(0, 1));
    }

    [Fact]
    public void In_triage_the_centre_is_late() =>
        Of(Rounds([.. Histories.Returned, Histories.Missed(On(2, 23), null)]), Tree.Centre).Late.ShouldBe(new Tally(1, 1));

    [Fact]
    public void The_day_that_is_due_must_be_over() =>
        Whole(Rounds(Histories.Answered), All with { KnownOn = Day(2, 22) }).Late.ShouldBe(default);

    [Fact]
    public void Closed_without_an_answer_before_that_day_it_was_never_due()
    {
        Whole(Rounds([.. Histories.Assigned, Histories.ClosedOn(On(2, 5), ClosingReason.Withdrawn)])).Late.ShouldBe(default);
        Whole(Rounds([.. Histories.Assigned, Missed, Histories.ClosedOn(On(2, 25), ClosingReason.Withdrawn)]))
            .Late.ShouldBe(new Tally(1, 1));
    }

    [Fact]
    public void Waiting_for_the_complainant_nothing_falls_due() => Whole(Rounds(Histories.Asked)).Late.ShouldBe(default);

    [Fact]
    public void Late_as_it_was_written_before_there_was_the_fact_is_charged_by_who_held_it() =>
        Of(
            Rounds([
                .. Histories.Assigned,
                Histories.Referral(On(2, 22, 12), Tree.Hospital, Tree.OtherHospital),
                Histories.AnswerOn(On(2, 25)) with
                {
                    AgencyId = Tree.OtherHospital,
                    Late = true,
                },
            ]),
            Tree.Hospital
        )
            .Late.ShouldBe(new Tally(1, 1));
}
