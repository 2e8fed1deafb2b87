namespace Ccs.Domain.Tests.Decisions;

/// <summary>
/// A wait ends on the day that the complainant was told, whenever the job gets to it: the deadline moves by the working days until then.
/// Asked on Tuesday 17 February, with three working days left; it lapses on 3 March, and is due on the 8th.
/// </summary>
public sealed class LateJobSpecs
{
    private static readonly DateTimeOffset Late = On(3, 25);
    private static readonly DeadlineTerms ByTheRule = Some.Terms.MovedTo(Day(3, 8), Calendar);
    private static readonly IReadOnlyList<IComplaintEvent> SentBack = [.. Histories.Assigned, Histories.SendingBack(On(2, 17))];

    [Fact]
    public void A_question_that_lapses_late_moves_the_deadline_by_the_days_until_it_was_to_lapse()
    {
        Given(Histories.Asked)
            .When(c => Decide.LapseQuestion(c, Calendar, Late, People.Job))
            .Then(new QuestionLapsed(Late, On(2, 17), ByTheRule));

        // And what was due by then is late.
        Complaint.Fold(null, [.. Histories.Asked, new QuestionLapsed(Late, On(2, 17), ByTheRule)])!.FallsDue(Day(3, 25)).ShouldBeTrue();
    }

    [Fact]
    public void So_does_a_correction() =>
        Given(SentBack)
            .When(c => Decide.LapseCorrection(c, Calendar, Late, People.Job))
            .Then(new CorrectionLapsed(Late, On(2, 17), ByTheRule));

    [Fact]
    public void What_is_decided_before_the_job_has_run_counts_the_same()
    {
        TermsOf(Histories.Asked, c => Decide.ProvideInformation(c, Some.Text, [], Calendar, Late, People.Citizen))
            .ShouldBe(ByTheRule.DueOn);
        TermsOf(Histories.Asked, c => Decide.Return(c, Some.Reason, Calendar, Late, People.Officer)).ShouldBe(ByTheRule.DueOn);
        TermsOf(
                Histories.Asked,
                c => Decide.Refer(c, new Route(Tree.OtherHospital, Desk.Agency), Some.Reason, Calendar, Late, People.Officer)
            )
            .ShouldBe(ByTheRule.DueOn);
        TermsOf(SentBack, c => Decide.Correct(c, Some.Correction, Calendar, Late, People.Citizen)).ShouldBe(ByTheRule.DueOn);
        TermsOf(
                [.. Histories.Returned, Histories.SendingBack(On(2, 19))],
                c => Decide.Assign(c, Some.Route, Some.Policy, Calendar, Late, People.Centre)
            )
            // One working day was left on the 19th; it was to lapse on the 5th of March.
            .ShouldBe(Day(3, 8));
    }

    [Fact]
    public void On_the_last_day_and_on_the_next_it_is_one_working_day_each()
    {
        TermsOf(Histories.Asked, c => Decide.Return(c, Some.Reason, Calendar, On(3, 2), People.Officer)).ShouldBe(Day(3, 5));
        TermsOf(Histories.Asked, c => Decide.Return(c, Some.Reason, Calendar, On(3, 3), People.Officer)).ShouldBe(Day(3, 8));
        TermsOf(Histories.Asked, c => Decide.Return(c, Some.Reason, Calendar, On(3, 4), People.Officer)).ShouldBe(Day(3, 8));
    }

    private static DateOnly? TermsOf(IReadOnlyList<IComplaintEvent> history, Func<Complaint, IReadOnlyList<IComplaintEvent>> decision)
    {
        var complaint = Complaint.Fold(null, history)!;
        return Complaint.Fold(complaint, decision(complaint))!.Terms?.DueOn;
    }
}
