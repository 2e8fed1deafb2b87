using Ccs.Domain.Figures.Facts;
using static Ccs.Domain.Tests.Figures.Facts.FactStory;

namespace Ccs.Domain.Tests.Figures.Facts;

/// <summary>Who held it from when to when, and whose move it was.</summary>
public sealed class HoldSpecs
{
    private static readonly FigureHold Triage = new(Some.ComplaintId, 1, 1, null, null, null, false, At(2, 1, 2));

    private static readonly FigureHold Routed = Ended(Triage, 2, 1, 3, HoldEnd.Routed, 0, 0);

    private static FigureHold Held(int no, string agency, Milestone from, WaitsFor? waits = null, bool stands = false) =>
        new(Some.ComplaintId, 1, no, agency, Desk.Agency, waits, stands, from);

    private static FigureHold Ended(FigureHold hold, int month, int day, long seq, HoldEnd by, int working, int calendar) =>
        hold with
        {
            To = At(month, day, seq),
            EndedBy = by,
            WorkingDays = working,
            CalendarDays = calendar,
        };

    [Fact]
    public void Before_it_is_verified_nobody_holds_it() => Of(Histories.Filed).Holds.ShouldBeEmpty();

    [Fact]
    public void Routing_brings_it_from_the_centre_to_an_agency() =>
        Of(Histories.Assigned).Holds.ShouldBe([Routed, Held(2, Tree.Hospital, At(2, 1, 3))]);

    [Fact]
    public void An_answer_ends_it() =>
        Of(Histories.Answered).Holds.ShouldBe([Routed, Ended(Held(2, Tree.Hospital, At(2, 1, 3)), 2, 10, 4, HoldEnd.Answered, 7, 9)]);

    [Fact]
    public void Referred_it_is_the_next_ones()
    {
        var holds = Of([.. Histories.Assigned, Histories.Referral(On(2, 4), Tree.Hospital, Tree.OtherHospital)]).Holds;

        holds.ShouldBe([
            Routed,
            Ended(Held(2, Tree.Hospital, At(2, 1, 3)), 2, 4, 4, HoldEnd.Referred, 3, 3),
            Held(3, Tree.OtherHospital, At(2, 4, 4)),
        ]);
    }

    [Fact]
    public void Named_anew_in_a_correction_nobody_passed_it_on() =>
        Of([.. Histories.Assigned, Histories.Referral(On(2, 4), Tree.Hospital, Tree.OtherHospital) with { Corrected = true }])
            .Holds[1]
            .EndedBy.ShouldBe(HoldEnd.Corrected);

    [Fact]
    public void Returned_it_is_the_centres_until_it_is_assigned_again()
    {
        var holds = Of([
            .. Histories.Returned,
            new ComplaintAssigned(On(2, 19), Tree.Ministry, Desk.Agency, Some.Terms, AssignedBy.Centre, Some.Keys),
        ]).Holds;

        holds
            .Select(h => (h.AgencyId, h.Move, h.EndedBy))
            .ShouldBe([
                (null, Move.Centre, HoldEnd.Routed),
                (Tree.Hospital, Move.Agency, HoldEnd.Returned),
                (null, Move.Centre, HoldEnd.Assigned),
                (Tree.Ministry, Move.Agency, null),
            ]);
    }

    [Fact]
    public void A_question_makes_it_the_complainants_move()
    {
        var holds = Of([.. Histories.Asked, new InformationProvided(On(2, 19), Some.Text, [], Some.Terms)]).Holds;

        holds.ShouldBe([
            Routed,
            Ended(Held(2, Tree.Hospital, At(2, 1, 3)), 2, 17, 4, HoldEnd.Asked, 12, 16),
            Ended(Held(3, Tree.Hospital, At(2, 17, 4), WaitsFor.Reply, stands: true), 2, 19, 5, HoldEnd.Replied, 2, 2),
            Held(4, Tree.Hospital, At(2, 19, 5)),
        ]);
        holds[2].Move.ShouldBe(Move.Complainant);
    }

    [Fact]
    public void A_question_that_lapses_is_the_agencys_again() =>
        Of([.. Histories.Asked, new QuestionLapsed(On(3, 3), On(2, 17), Some.Terms)])
            .Holds.Select(h => (h.Move, h.EndedBy))
            .ShouldBe([
                (Move.Centre, HoldEnd.Routed),
                (Move.Agency, HoldEnd.Asked),
                (Move.Complainant, HoldEnd.Lapsed),
                (Move.Agency, null),
            ]);

    [Fact]
    public void A_reply_after_that_moves_nothing() =>
        Of([
            .. Histories.Asked,
            new QuestionLapsed(On(3, 3), On(2, 17), Some.Terms),
            new InformationProvided(On(3, 4), Some.Text, [], Some.Terms),
        ])
            .Holds.Count.ShouldBe(4);

    [Fact]
    public void After_the_deadline_a_question_stops_no_clock() =>
        Of([.. Histories.Assigned, Histories.Question(On(2, 24), stopsClock: false)]).Holds[^1].ClockStands.ShouldBeFalse();

    [Fact]
    public void Sent_back_and_passed_on_the_complainant_is_still_waited_for() =>
        Of([.. Histories.Assigned, Histories.SendingBack(On(2, 3)), Histories.Referral(On(2, 4), Tree.Hospital, Tree.OtherHospital)])
            .Holds[^1]
            .ShouldBe(Held(4, Tree.OtherHospital, At(2, 4, 5), WaitsFor.Correction, stands: true));

    [Fact]
    public void Succeeded_it_is_the_successors_and_a_question_stays_open()
    {
        var succeeded = new ComplaintSucceeded(
            On(2, 18),
            Tree.Hospital,
            Tree.OtherHospital,
            Desk.Agency,
            EscalationLevel.Officer,
            Some.Terms,
            Some.Keys
        );

        var holds = Of([.. Histories.Asked, succeeded]).Holds;
        holds[^2].EndedBy.ShouldBe(HoldEnd.Succeeded);
        holds[^1].ShouldBe(Held(4, Tree.OtherHospital, At(2, 18, 5), WaitsFor.Reply, stands: true));
    }

    [Fact]
    public void A_reopening_gives_it_to_the_level_above() =>
        Of(Histories.Reopened(1))
            .Holds[^1]
            .ShouldBe(new FigureHold(Some.ComplaintId, 2, 3, Tree.Ministry, Desk.Agency, null, false, At(2, 10, 5)));

    [Fact]
    public void Moves_within_an_agency_are_none() =>
        Of([.. Histories.Assigned, new OfficerAppointed(On(2, 2), "1"), new ComplaintAssessed(On(2, 2), 3, true, false)])
            .Holds.Count.ShouldBe(2);
}
