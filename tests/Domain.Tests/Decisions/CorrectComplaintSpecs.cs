namespace Ccs.Domain.Tests.Decisions;

public sealed class CorrectComplaintSpecs
{
    private static readonly DeadlineTerms Moved = new(Day(2, 26), Day(2, 19), Day(2, 27), RemindBefore: 5, "standard", 3);

    private static readonly IReadOnlyList<IComplaintEvent> SentBack = [.. Histories.Assigned, Histories.SendingBack(On(2, 17))];

    [Fact]
    public void What_is_mended_takes_the_place_of_what_was_there_and_the_clock_runs_with_the_days_that_were_left()
    {
        // Sent back on Tuesday the 17th, mended on Monday the 23rd: four working days later.
        Corrected(SentBack, On(2, 23)).Then(Event(On(2, 23), Moved));
        Corrected([.. Histories.Verified, Histories.SendingBack(On(2, 17))], On(2, 23)).Then(Event(On(2, 23), null));

        var complaint = Complaint.Fold(null, [.. SentBack, Event(On(2, 23), Moved)])!;
        complaint.Subject.ShouldBe(Some.Correction.Subject);
        complaint.Keys.ServiceId.ShouldBe("x-ray");
        (complaint.Waiting, complaint.Corrections, complaint.Terms).ShouldBe((null, 1, Moved));
    }

    [Fact]
    public void It_is_taken_once_the_request_has_lapsed_and_moves_nothing_then()
    {
        var lapse = new CorrectionLapsed(On(3, 3), On(2, 17), Moved with { DueOn = Day(3, 8) });

        Corrected([.. SentBack, lapse], On(3, 4)).Then(Event(On(3, 4), lapse.Terms));
        Complaint.Fold(null, [.. SentBack, lapse, Event(On(3, 4), lapse.Terms)])!.WasAskedInVain.ShouldBeFalse();
    }

    [Fact]
    public void Nobody_mends_what_was_not_sent_back_nor_twice()
    {
        Corrected(Histories.Assigned, On(2, 18)).ThenRefused(RuleCodes.NoCorrection);
        Corrected(Histories.Asked, On(2, 18)).ThenRefused(RuleCodes.NoCorrection);
        Corrected([.. SentBack, Event(On(2, 18), null)], On(2, 19)).ThenRefused(RuleCodes.NoCorrection);
        Corrected([.. SentBack, Histories.AnswerOn(On(2, 18))], On(2, 19)).ThenRefused(RuleCodes.NotOpen);
    }

    [Fact]
    public void Its_files_count_with_those_before()
    {
        IReadOnlyList<IComplaintEvent> nineThere = [Some.Filing with { Documents = Some.Documents(9) }, .. SentBack.Skip(1)];

        Given(nineThere)
            .When(c => Decide.Correct(c, Some.Correction with { Documents = Some.Documents(2) }, Calendar, On(2, 18), People.Citizen))
            .ThenRefused(RuleCodes.TooManyDocuments);
    }

    [Fact]
    public void Another_agency_that_was_named_gets_it_within_the_deadline_and_nobody_has_passed_it_on()
    {
        var corrected = Complaint.Fold(null, [.. SentBack, Event(On(2, 23), Moved)])!;
        var referred = Decide
            .PassOnCorrected(corrected, new Route(Tree.OtherHospital, Desk.Agency), Some.Reason, Calendar, On(2, 23))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ComplaintReferred>();

        (referred.FromAgencyId, referred.AgencyId, referred.Corrected, referred.Terms.DueOn).ShouldBe(
            (Tree.Hospital, Tree.OtherHospital, true, Day(2, 26))
        );
        Complaint.Evolve(corrected, referred)!.SidewaysMoves.ShouldBe(0);
        Decide.PassOnCorrected(corrected, Some.Route, Some.Reason, Calendar, On(2, 23)).ShouldBeEmpty();
        Given(Histories.Verified)
            .When(c => Decide.PassOnCorrected(c, Some.Route, Some.Reason, Calendar, On(2, 23)))
            .ThenRefused(RuleCodes.NotAssigned);
    }

    private static ComplaintCorrected Event(DateTimeOffset at, DeadlineTerms? terms) =>
        new(
            at,
            Some.Correction.Subject,
            Some.Correction.Grievance,
            [],
            Some.Correction.Answers,
            terms,
            Some.Keys with
            {
                ServiceId = "x-ray",
            }
        );

    private static Scenario Corrected(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.Correct(c, Some.Correction, Calendar, now, People.Citizen));
}
