using Ccs.Domain.Figures.Facts;
using static Ccs.Domain.Tests.Figures.Facts.FactStory;

namespace Ccs.Domain.Tests.Figures.Facts;

public sealed class DuplicateFactSpecs
{
    private static readonly IComplaintEvent[] Released =
    [
        .. Originals.RejectedHistory,
        new DuplicateReleased(On(2, 5), Some.OtherId, Some.Keys),
    ];

    [Fact]
    public void Closed_as_a_duplicate_it_says_so() => Of(Originals.RejectedHistory).Rounds.Single().IsDuplicate.ShouldBeTrue();

    [Fact]
    public void What_its_complainant_hears_of_the_original_is_no_answer_of_its_own() =>
        Of(Originals.HeardHistory).Rounds.Single().Answered.ShouldBeNull();

    [Fact]
    public void Released_the_round_goes_on_in_another_row()
    {
        var rounds = Of(Released).Rounds;

        rounds.Select(r => (r.Round, r.Part, r.Since, r.Until, r.IsDuplicate)).ShouldBe([(1, 1, 1, 5, true), (1, 2, 5, null, false)]);
        rounds[1].Verified.ShouldBe(rounds[0].Verified);
        rounds[1].WorkingDays.ShouldBeNull();
    }

    [Fact]
    public void As_known_before_its_release_it_is_a_duplicate()
    {
        Of(Released).AsKnown(4).Single().IsDuplicate.ShouldBeTrue();
        Of(Released).AsKnown(5).Single().IsDuplicate.ShouldBeFalse();
    }

    [Fact]
    public void Released_the_centre_has_it() =>
        Of(Released).Holds[^1].ShouldBe(new FigureHold(Some.ComplaintId, 1, 2, null, null, null, false, At(2, 5, 5)));

    [Fact]
    public void Reopened_it_is_a_round_of_its_own()
    {
        var reopened = new ComplaintReopened(On(2, 12), 2, Tree.Hospital, Tree.Ministry, Desk.Agency, Some.Terms, Some.Reason, Some.Keys);

        var known = Of([.. Originals.HeardHistory, reopened]).AsKnown(long.MaxValue);
        known.Select(r => (r.Row.Round, r.IsDuplicate, r.IsFiling)).ShouldBe([(1, true, true), (2, false, false)]);
    }

    [Fact]
    public void A_promise_that_passed_while_it_was_closed_is_none_any_more()
    {
        IComplaintEvent[] closed =
        [
            .. Histories.Assigned,
            new ComplaintsLinked(On(2, 2), Some.OtherId, LinkKind.DuplicateOf),
            Histories.ClosedOn(On(2, 2), ClosingReason.Rejected) with
            {
                Rejection = RejectionReason.Duplicate,
            },
        ];

        Of([.. closed, new DuplicateReleased(On(2, 22), Some.OtherId, Some.Keys)]).AsKnown(99).Single().Due.ShouldBe(Day(2, 22));
        Of([.. closed, new DuplicateReleased(On(2, 23), Some.OtherId, Some.Keys)]).AsKnown(99).Single().Due.ShouldBeNull();
    }

    [Fact]
    public void A_promise_that_was_missed_before_stays_missed()
    {
        IComplaintEvent[] missed =
        [
            .. Histories.Assigned,
            new DeadlineMissed(On(2, 23), 1, Day(2, 22), Tree.Hospital, Desk.Agency, null, Some.Keys),
            Histories.ClosedOn(On(2, 24), ClosingReason.Rejected) with
            {
                Rejection = RejectionReason.Duplicate,
            },
            new DuplicateReleased(On(2, 25), Some.OtherId, Some.Keys),
        ];

        Of(missed).AsKnown(99).Single().Due.ShouldBe(Day(2, 22));
    }

    /// <summary>Nobody was named, and nobody had it before the objection.</summary>
    [Fact]
    public void Reopened_its_filing_is_of_the_first_agency_that_had_it()
    {
        var unknown = Some.Filing with { Subject = Some.Filing.Subject with { AgencyId = null } };
        var reopened = new ComplaintReopened(On(2, 12), 2, Tree.Hospital, Tree.Ministry, Desk.Agency, Some.Terms, Some.Reason, Some.Keys);

        var known = Of([unknown, .. Originals.HeardHistory.Skip(1), reopened]);

        known.AsKnown(99)[0].FiledTo.ShouldBe(Tree.Ministry);
        known.AsKnown(5)[0].FiledTo.ShouldBeNull();
    }
}
