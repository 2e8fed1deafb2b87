namespace Ccs.Domain.Tests.Decisions;

/// <summary>A question of Tuesday 17 February, with three working days left; ten working days later it is 3 March.</summary>
public sealed class LapseQuestionSpecs
{
    private static readonly QuestionReminderRaised Reminder = new(On(2, 24, 0), On(2, 17), Day(3, 3));
    private static readonly QuestionLapsed Lapse = new(On(3, 3, 0), On(2, 17), Some.Terms.MovedTo(Day(3, 8), Calendar));

    [Fact]
    public void After_five_working_days_the_complainant_is_reminded_once()
    {
        Reminded(Histories.Asked, On(2, 24, 0) - Tick).ThenNothing();
        Reminded(Histories.Asked, On(2, 24, 0)).Then(Reminder);
        Reminded([.. Histories.Asked, Reminder], On(2, 26)).ThenNothing();
    }

    [Fact]
    public void Of_the_next_question_there_is_a_reminder_of_its_own() =>
        Reminded(
                [
                    .. Histories.Asked,
                    Reminder,
                    new InformationProvided(On(2, 25), Some.Text, [], Some.Terms.MovedTo(Day(3, 3), Calendar)),
                    Histories.Question(On(2, 26)),
                ],
                On(3, 5)
            )
            .Then(new QuestionReminderRaised(On(3, 5), On(2, 26), Day(3, 15)));

    [Fact]
    public void Where_it_lapses_nobody_is_reminded_any_more() => Reminded(Histories.Asked, On(3, 3)).ThenNothing();

    [Fact]
    public void After_ten_working_days_the_clock_runs_again_with_the_days_that_were_left()
    {
        Lapsed(Histories.Asked, On(3, 3, 0) - Tick).ThenNothing();
        Lapsed(Histories.Asked, On(3, 3, 0)).Then(Lapse);
        Lapsed([.. Histories.Asked, Lapse], On(3, 4)).ThenRefused(RuleCodes.NoQuestion);

        var complaint = Complaint.Fold(null, [.. Histories.Asked, Lapse])!;
        complaint.WaitsForComplainant.ShouldBeFalse();
        complaint.ClockStands.ShouldBeFalse();
        complaint.EscalateOn.ShouldBe(Day(3, 9));
        complaint.IsOverdue(Day(3, 8)).ShouldBeFalse();
        complaint.IsOverdue(Day(3, 9)).ShouldBeTrue();
    }

    [Fact]
    public void A_reply_after_it_is_taken_and_moves_nothing()
    {
        IReadOnlyList<IComplaintEvent> lapsed = [.. Histories.Asked, Lapse];

        Given(lapsed)
            .When(c => Decide.ProvideInformation(c, Some.Text, [], Calendar, On(3, 5), People.Citizen))
            .Then(new InformationProvided(On(3, 5), Some.Text, [], Lapse.Terms));
        Given([.. lapsed, new InformationProvided(On(3, 5), Some.Text, [], Lapse.Terms)])
            .When(c => Decide.ProvideInformation(c, Some.Text, [], Calendar, On(3, 5), People.Citizen))
            .ThenRefused(RuleCodes.NoQuestion);
    }

    [Fact]
    public void Where_the_clock_had_not_stopped_nothing_moves() =>
        Lapsed([.. Histories.Assigned, Histories.Question(On(2, 23), stopsClock: false)], On(3, 9))
            .Then(new QuestionLapsed(On(3, 9), On(2, 23), Some.Terms));

    [Fact]
    public void A_question_of_before_lapses_by_the_same_days() =>
        Lapsed([.. Histories.Assigned, new InformationRequested(On(2, 17), Some.Text)], On(3, 3, 0)).Then(Lapse);

    [Fact]
    public void A_holiday_declared_later_does_not_move_the_day_that_was_told()
    {
        var withFeast = new WorkingCalendar([Day(3, 2)], []);

        Given(Histories.Asked)
            .When(c => Decide.LapseQuestion(c, withFeast, On(3, 3), People.Job))
            .Then(new QuestionLapsed(On(3, 3), On(2, 17), Some.Terms.MovedTo(Day(3, 8), withFeast)));
    }

    [Fact]
    public void Without_a_question_there_is_nothing_to_lapse()
    {
        Lapsed(Histories.Assigned, On(3, 3)).ThenRefused(RuleCodes.NoQuestion);
        Reminded(Histories.Assigned, On(3, 3)).ThenRefused(RuleCodes.NoQuestion);
        Lapsed(Histories.Answered, On(3, 3)).ThenRefused(RuleCodes.NotAssigned);
    }

    private static Scenario Lapsed(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.LapseQuestion(c, Calendar, now, People.Job));

    private static Scenario Reminded(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.RemindOfQuestion(c, Calendar, now, People.Job));
}
