using Ccs.Domain.Figures.Facts;
using static Ccs.Domain.Tests.Figures.Facts.FactStory;

namespace Ccs.Domain.Tests.Figures.Facts;

/// <summary>What is replaced later is kept with the number of the event, so that it is known what was known then.</summary>
public sealed class ReplacedFactSpecs
{
    private static readonly FigureKey Chosen = new(Some.ComplaintId, Tree.Hospital, "surgery", "conduct", 1);

    [Fact]
    public void The_centres_category_holds_from_its_event_on_for_all_that_was_before()
    {
        var figures = Of([
            .. Histories.Assigned,
            new ComplaintRecategorised(On(2, 5), "conduct", "fees", Some.Reason, Some.Keys with { CategoryId = "fees" }),
            Histories.AnswerOn(On(2, 10)),
        ]);

        figures.Keys.ShouldBe([Chosen, Chosen with { CategoryId = "fees", Seq = 4 }]);
        figures.AsKnown(3).Single().Keys.CategoryId.ShouldBe("conduct");
        figures.AsKnown(4).Single().Keys.CategoryId.ShouldBe("fees");
        figures.AsKnown(4).Single().Row.ChosenCategoryId.ShouldBe("conduct");
    }

    [Fact]
    public void A_correction_may_name_another_agency_and_service()
    {
        var corrected = new ComplaintCorrected(
            On(2, 3),
            Some.Correction.Subject,
            Some.Filing.Grievance,
            [],
            null,
            null,
            Some.Keys with
            {
                ServiceId = "x-ray",
            }
        );

        Of([.. Histories.Verified, Histories.SendingBack(On(2, 2)), corrected])
            .Keys.ShouldBe([Chosen, new FigureKey(Some.ComplaintId, Tree.OtherHospital, "x-ray", "conduct", 4)]);
    }

    [Fact]
    public void Keys_on_other_events_are_not_read() =>
        Of([
            .. Histories.Assigned,
            Histories.AnswerOn(On(2, 10)) with
            {
                Keys = Some.Keys with { CategoryId = "other", Governorate = "duhok" },
            },
        ])
            .Keys.ShouldBe([Chosen]);

    [Fact]
    public void The_promise_is_kept_as_often_as_it_moves()
    {
        var figures = Of([
            .. Histories.Assigned,
            Histories.Referral(On(2, 2), Tree.Hospital, Tree.OtherHospital),
            new DeadlineExtended(On(2, 3), Day(2, 22), Some.Terms.MovedTo(Day(2, 26), Calendar), Some.Reason),
        ]);

        figures.Due.ShouldBe([new FigureDue(Some.ComplaintId, 1, Day(2, 22), 3), new FigureDue(Some.ComplaintId, 1, Day(2, 26), 5)]);
        figures.AsKnown(2).Single().Due.ShouldBeNull();
        figures.AsKnown(4).Single().Due.ShouldBe(Day(2, 22));
        figures.AsKnown(5).Single().Due.ShouldBe(Day(2, 26));
    }

    [Fact]
    public void Each_round_has_a_promise_of_its_own() =>
        Of(Histories.Reopened(1)).Due.Select(d => (d.Round, d.Seq)).ShouldBe([(1, 3), (2, 5)]);

    [Fact]
    public void A_return_of_before_that_ended_the_promise_ends_it() =>
        Of([.. Histories.Asked, new ComplaintReturned(On(2, 18), Tree.Hospital, Some.Reason, Some.Keys)]).Due[^1].Day.ShouldBeNull();

    [Fact]
    public void A_later_assessment_takes_the_place_of_the_earlier()
    {
        var figures = Of([
            .. Histories.Assigned,
            new ComplaintAssessed(On(2, 2), 2, false, false),
            new ComplaintAssessed(On(2, 3), 4, true, true),
        ]);

        figures.Assessments.Select(a => (a.Severity, a.Seq)).ShouldBe([(2, 4), (4, 5)]);
        figures.AsKnown(4).Single().Severity.ShouldBe(2);
    }

    [Fact]
    public void What_came_later_was_not_known()
    {
        var figures = Of(Histories.Reopened(1));

        figures.AsKnown(0).ShouldBeEmpty();
        figures.AsKnown(1).ShouldBeEmpty("nobody has verified it");
        figures.AsKnown(2).Single().Row.Assigned.ShouldBeNull();
        figures.AsKnown(3).Single().Row.Answered.ShouldBeNull();
        figures.AsKnown(3).Single().Row.WorkingDays.ShouldBeNull();
        figures.AsKnown(4).Single().Next.ShouldBe(NextRound.None);
        figures.AsKnown(5).Select(r => r.Next).ShouldBe([NextRound.Undecided, NextRound.None]);
    }
}
