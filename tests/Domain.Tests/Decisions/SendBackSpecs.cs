namespace Ccs.Domain.Tests.Decisions;

/// <summary>What is missing is asked for, before anybody is rejected for the lack of it.</summary>
public sealed class SendBackSpecs
{
    /// <summary>Assigned, and sent back on Tuesday 17 February: it lapses on Tuesday 3 March.</summary>
    private static readonly CorrectionRequested Request = new(On(2, 17), Some.Text, StopsClock: true, Day(3, 3));

    [Fact]
    public void The_centre_sends_it_back_from_triage_and_from_an_agency()
    {
        SentBack(Histories.Assigned, On(2, 17)).Then(Request);
        SentBack(Histories.Verified, On(2, 17)).Then(Request);
    }

    [Fact]
    public void It_is_none_of_the_two_questions()
    {
        IReadOnlyList<IComplaintEvent> history = [.. Histories.Assigned, Request, Corrected(On(2, 18))];

        Complaint.Fold(null, [.. Histories.Assigned, Request])!.ClockStands.ShouldBeTrue();
        Complaint.Fold(null, history)!.Questions.ShouldBe(0);
    }

    [Fact]
    public void Once_the_deadline_has_passed_it_stops_nothing() =>
        SentBack([.. Histories.Assigned, Histories.Missed(On(2, 23))], On(2, 24))
            .Then(new CorrectionRequested(On(2, 24), Some.Text, StopsClock: false, Day(3, 10)));

    [Fact]
    public void Only_one_thing_is_asked_at_a_time()
    {
        SentBack([.. Histories.Assigned, Request], On(2, 18)).ThenRefused(RuleCodes.CorrectionOpen);
        SentBack(Histories.Asked, On(2, 18)).ThenRefused(RuleCodes.QuestionOpen);
        Given([.. Histories.Assigned, Request])
            .When(c => Decide.AskComplainant(c, Some.Text, Calendar, On(2, 18), People.Officer))
            .ThenRefused(RuleCodes.QuestionOpen);
        SentBack([.. Histories.Assigned, Request, Lapse], On(3, 4))
            .Then(new CorrectionRequested(On(3, 4), Some.Text, StopsClock: true, Day(3, 19)));
    }

    [Fact]
    public void The_complainant_is_reminded_once_after_five_working_days()
    {
        IReadOnlyList<IComplaintEvent> sent = [.. Histories.Verified, Request];
        var reminder = new CorrectionReminderRaised(On(2, 24), On(2, 17), Day(3, 3));

        Reminded(sent, On(2, 23)).ThenNothing();
        Reminded(sent, On(2, 24)).Then(reminder);
        Reminded([.. sent, reminder], On(2, 25)).ThenNothing();
        Reminded(sent, On(3, 3)).ThenNothing();
        Reminded(Histories.Verified, On(2, 24)).ThenRefused(RuleCodes.NoCorrection);
        Reminded(Histories.Asked, On(2, 24)).ThenRefused(RuleCodes.NoCorrection);
    }

    [Fact]
    public void After_ten_it_is_the_centres_again_and_nobody_is_rejected_by_it()
    {
        Lapsed([.. Histories.Assigned, Request], On(3, 2)).ThenNothing();
        Lapsed([.. Histories.Assigned, Request], On(3, 3)).Then(Lapse);
        Lapsed([.. Histories.Verified, Request], On(3, 3)).Then(new CorrectionLapsed(On(3, 3), On(2, 17), null));
        Lapsed([.. Histories.Assigned, Request, Lapse], On(3, 4)).ThenRefused(RuleCodes.NoCorrection);

        var complaint = Complaint.Fold(null, [.. Histories.Assigned, Request, Lapse])!;
        (complaint.Status, complaint.WaitsForComplainant, complaint.CorrectionUnanswered).ShouldBe((ComplaintStatus.Assigned, false, true));
    }

    [Fact]
    public void The_centre_is_not_reminded_of_triage_meanwhile_and_three_days_after_it()
    {
        IReadOnlyList<IComplaintEvent> sent = [.. Histories.Verified, Histories.SendingBack(On(2, 3))];
        var lapse = new CorrectionLapsed(On(2, 17), On(2, 3), null);

        Triage(sent, On(2, 16)).ThenNothing();
        Triage([.. sent, lapse], On(2, 19)).ThenNothing();
        Triage([.. sent, lapse], On(2, 22)).Then(new TriageReminderRaised(On(2, 22), On(2, 1, 9, 10)));
        Triage([.. sent, Corrected(On(2, 10))], On(2, 12)).ThenNothing();
        Triage([.. sent, Corrected(On(2, 10))], On(2, 15)).Then(new TriageReminderRaised(On(2, 15), On(2, 1, 9, 10)));
    }

    [Fact]
    public void Passed_on_or_returned_the_complainant_is_still_waited_for_and_the_clock_with_them()
    {
        foreach (
            var passed in new IComplaintEvent[]
            {
                Histories.Referral(On(2, 18), Tree.Hospital, Tree.OtherHospital),
                Histories.Return(On(2, 18)),
            }
        )
        {
            var complaint = Complaint.Fold(null, [.. Histories.Assigned, Request, passed])!;

            complaint.ClockStands.ShouldBeTrue();
            complaint.Waiting.ShouldBe(new ClockWait(WaitsFor.Correction, On(2, 18), StopsClock: true) { Until = Day(3, 3) });
        }
    }

    /// <summary>Three working days were left on the 17th: the 18th and 19th, and the 22nd.</summary>
    private static CorrectionLapsed Lapse =>
        new(On(3, 3), On(2, 17), new DeadlineTerms(Day(3, 8), Day(3, 1), Day(3, 9), RemindBefore: 5, "standard", 3));

    private static ComplaintCorrected Corrected(DateTimeOffset at) =>
        new(at, Some.Correction.Subject, Some.Correction.Grievance, [], null, null, Some.Keys);

    private static Scenario SentBack(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.SendBack(c, Some.Text, Calendar, now, People.Centre));

    private static Scenario Reminded(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.RemindOfCorrection(c, Calendar, now, People.Job));

    private static Scenario Lapsed(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.LapseCorrection(c, Calendar, now, People.Job));

    private static Scenario Triage(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.RemindOfTriage(c, Calendar, now, People.Job));
}
