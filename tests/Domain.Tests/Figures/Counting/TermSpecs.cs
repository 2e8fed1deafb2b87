using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;
using static Ccs.Domain.Tests.Figures.Counting.Counted;

namespace Ccs.Domain.Tests.Figures.Counting;

/// <summary>x, n and window of each term, so that two people count the same.</summary>
public sealed class TermSpecs
{
    private static readonly DeadlineMissed Missed = Histories.Missed(On(2, 23));

    private static ComplaintAnswered AnswerOf(int round, int month, int day, Outcome outcome, RootCause? cause = null) =>
        Histories.AnswerOn(On(month, day), round) with
        {
            Answer = Some.Upheld with { Outcome = outcome, RootCause = cause },
        };

    private static ComplaintReopened Reopening(int month, int day) =>
        new(On(month, day), 2, Tree.Hospital, Tree.Ministry, Desk.Agency, Some.Terms.MovedTo(Day(3, 20), Calendar), Some.Reason, Some.Keys);

    private static AnswerRated Rating(int score) => new(On(2, 12), 1, Tree.Hospital, score, null, Some.Keys);

    [Fact]
    public void A_filing_counts_once_and_where_the_complainant_put_it()
    {
        var rounds = Rounds([.. Histories.Reopened(2)]);

        Whole(rounds).Filed.ShouldBe(1);
        Of(rounds, Tree.Hospital).Filed.ShouldBe(1);
        Of(rounds, Tree.Ministry).Filed.ShouldBe(0);
    }

    [Fact]
    public void A_complaint_referred_three_times_counts_once()
    {
        var rounds = Rounds([.. Histories.PassedOn(3), Histories.AnswerOn(On(2, 10))]);

        (Whole(rounds).Filed, Whole(rounds).Complaints, Whole(rounds).Late.N).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void Not_verified_nothing_counts()
    {
        Whole(Rounds(Histories.Filed)).ShouldBe(new FigureCounts());
        Whole(Rounds(Histories.Expired)).ShouldBe(new FigureCounts());
    }

    [Fact]
    public void Of_an_agency_that_was_not_known_the_first_that_had_it_is_charged()
    {
        var unknown = Some.Filing with { Subject = Some.Filing.Subject with { AgencyId = null } };

        Of(Rounds([unknown, .. Histories.Assigned.Skip(1)]), Tree.Hospital).Filed.ShouldBe(1);
        Of(Rounds([unknown, .. Histories.Verified.Skip(1)]), Tree.Centre).Filed.ShouldBe(1);
    }

    [Fact]
    public void Reopened_counts_once_the_thirty_days_are_over()
    {
        Whole(Rounds([.. Histories.Answered, Reopening(2, 12)])).Reopened.ShouldBe(new Tally(1, 1));
        Whole(Rounds(Histories.Answered)).Reopened.ShouldBe(new Tally(0, 1));
        Whole(Rounds(Histories.Answered), All with { KnownOn = Day(3, 12) }).Reopened.ShouldBe(default, "the thirtieth day is the 12th");
        Whole(Rounds(Histories.Answered), All with { KnownOn = Day(3, 13) }).Reopened.N.ShouldBe(1);
    }

    [Fact]
    public void A_reopening_is_charged_to_who_answered() =>
        Of(Rounds([.. Histories.Answered, Reopening(2, 12)]), Tree.Hospital).Reopened.ShouldBe(new Tally(1, 1));

    [Theory]
    [InlineData(Outcome.NotUpheld, Outcome.Upheld, 1)]
    [InlineData(Outcome.OutsideMandate, Outcome.PartlyUpheld, 1)]
    [InlineData(Outcome.NotUpheld, Outcome.NotUpheld, 0)]
    [InlineData(Outcome.PartlyUpheld, Outcome.Upheld, 0)]
    public void Overturned_is_a_no_that_became_a_yes(Outcome first, Outcome second, long x) =>
        Of(Rounds([.. Histories.Assigned, AnswerOf(1, 2, 10, first), Reopening(2, 12), AnswerOf(2, 3, 1, second)]), Tree.Hospital)
            .Overturned.ShouldBe(new Tally(x, 1));

    [Fact]
    public void While_the_next_round_is_undecided_so_is_this()
    {
        IComplaintEvent[] open = [.. Histories.Assigned, AnswerOf(1, 2, 10, Outcome.NotUpheld), Reopening(2, 12)];

        Whole(Rounds(open)).Overturned.ShouldBe(default);
        Of(Rounds([.. open, Histories.ClosedOn(On(3, 1), ClosingReason.Withdrawn)]), Tree.Hospital).Overturned.ShouldBe(new Tally(0, 1));
        Whole(Rounds(Histories.Answered)).Overturned.ShouldBe(new Tally(0, 1));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void Dissatisfied_are_ones_and_twos_of_those_rated(int score, long x)
    {
        var counts = Whole(Rounds([.. Histories.Answered, Rating(score)]));

        counts.Dissatisfied.ShouldBe(new Tally(x, 1));
        counts.Rated.ShouldBe(new Tally(1, 1));
    }

    [Fact]
    public void How_many_rated_stands_beside_it()
    {
        Whole(Rounds(Histories.Answered)).Rated.ShouldBe(new Tally(0, 1));
        Whole(Rounds(Histories.Answered)).Dissatisfied.ShouldBe(default);
    }

    [Theory]
    [InlineData(Outcome.Upheld, RootCause.Process, 1)]
    [InlineData(Outcome.PartlyUpheld, RootCause.System, 1)]
    [InlineData(Outcome.Upheld, RootCause.None, 0)]
    [InlineData(Outcome.NotUpheld, null, 0)]
    public void Upheld_has_a_cause(Outcome outcome, RootCause? cause, long x) =>
        Whole(Rounds([.. Histories.Assigned, AnswerOf(1, 2, 10, outcome, cause)])).Upheld.ShouldBe(new Tally(x, 1));

    [Fact]
    public void Not_ours_is_shown_of_all_that_it_let_go()
    {
        Of(Rounds(Histories.Returned), Tree.Hospital).Returned.ShouldBe(new Tally(1, 1));
        Of(Rounds(Histories.Answered), Tree.Hospital).Returned.ShouldBe(new Tally(0, 1));
        Of(Rounds(Histories.Asked), Tree.Hospital).Returned.ShouldBe(default, "it still has it");
        Of(Rounds(Histories.Returned), Tree.Hospital).Complaints.ShouldBe(1, "as filed, and not for the return");
    }

    [Fact]
    public void A_duplicate_is_in_none_of_them()
    {
        IComplaintEvent[] duplicate =
        [
            .. Histories.Assigned,
            Missed,
            new ComplaintsLinked(On(2, 24), Some.OtherId, LinkKind.DuplicateOf),
            Histories.ClosedOn(On(2, 24), ClosingReason.Rejected) with
            {
                Rejection = RejectionReason.Duplicate,
            },
            Originals.HeardOn(On(2, 25)),
            new AnswerRated(On(2, 26), 1, Tree.Hospital, 1, null, Some.Keys),
        ];

        Whole(Rounds(duplicate)).ShouldBe(new FigureCounts());
    }
}
