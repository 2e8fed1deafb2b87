namespace Ccs.Domain.Tests.Decisions;

public sealed class ExtendDeadlineSpecs
{
    private static readonly DeadlineTerms UntilMarch = new(Day(3, 1), Day(2, 22), Day(3, 2), RemindBefore: 5, "standard", 3);

    [Fact]
    public void Extends_the_deadline_under_the_same_pinned_policy() =>
        Extended(Histories.Assigned, Day(3, 1), On(2, 20)).Then(new DeadlineExtended(On(2, 20), Day(2, 22), UntilMarch, Some.Reason));

    [Theory]
    [InlineData(2, 27)] // A Friday.
    [InlineData(2, 28)]
    public void A_day_off_moves_to_the_next_working_day(int month, int day) =>
        Extended(Histories.Assigned, Day(month, day), On(2, 20)).Then(new DeadlineExtended(On(2, 20), Day(2, 22), UntilMarch, Some.Reason));

    [Fact]
    public void A_holiday_moves_to_the_next_working_day()
    {
        // Newroz: the 20th is a Friday, the 21st to the 24th are holidays.
        var terms = new DeadlineTerms(Day(3, 25), Day(3, 15), Day(3, 26), RemindBefore: 5, "standard", 3);

        Extended(Histories.Assigned, Day(3, 20), On(2, 20)).Then(new DeadlineExtended(On(2, 20), Day(2, 22), terms, Some.Reason));
    }

    [Fact]
    public void May_extend_a_second_time() =>
        Extended([.. Histories.Assigned, Extension(1)], Day(3, 1), On(2, 20))
            .Then(new DeadlineExtended(On(2, 20), Day(2, 23), UntilMarch, Some.Reason));

    [Fact]
    public void May_not_extend_a_third_time() =>
        Extended([.. Histories.Assigned, Extension(1), Extension(2)], Day(3, 1), On(2, 20)).ThenRefused(RuleCodes.ExtendedTwice);

    [Fact]
    public void A_reopening_brings_a_deadline_of_its_own_that_may_be_extended()
    {
        IReadOnlyList<IComplaintEvent> history = [.. Histories.Assigned, Extension(1), Extension(2), .. Histories.Reopened(1).Skip(3)];

        Extended(history, Day(3, 1), On(2, 20)).Then(new DeadlineExtended(On(2, 20), Day(2, 22), UntilMarch, Some.Reason));
    }

    [Theory]
    [InlineData(2, 22)] // The day that is due already.
    [InlineData(2, 21)] // A Saturday that moves to it.
    [InlineData(2, 18)]
    public void Must_be_later_than_the_deadline(int month, int day) =>
        Extended(Histories.Assigned, Day(month, day), On(2, 10)).ThenRefused(RuleCodes.ExtensionNotLater);

    [Fact]
    public void A_deadline_that_has_passed_is_not_extended_any_more()
    {
        Extended(Histories.Assigned, Day(3, 1), On(2, 22, 23, 59))
            .Then(new DeadlineExtended(On(2, 22, 23, 59), Day(2, 22), UntilMarch, Some.Reason));
        Extended(Histories.Assigned, Day(3, 1), On(2, 23, 0)).ThenRefused(RuleCodes.DeadlinePassed);
        Extended([.. Histories.Assigned, Histories.Missed(On(2, 23))], Day(3, 1), On(2, 23)).ThenRefused(RuleCodes.DeadlinePassed);
        Extended([.. Histories.Assigned, Histories.Question(On(2, 23), stopsClock: false)], Day(3, 1), On(2, 24))
            .ThenRefused(RuleCodes.DeadlinePassed);
    }

    [Fact]
    public void May_move_by_sixty_working_days_and_no_further()
    {
        // Due on Sunday 22 February; 60 working days later, without Newroz and 11 March, it is Thursday 21 May.
        var terms = Some.Terms.MovedTo(Day(5, 21), Calendar);

        Calendar.Add(Day(2, 22), 60).ShouldBe(Day(5, 21));
        Extended(Histories.Assigned, Day(5, 21), On(2, 20)).Then(new DeadlineExtended(On(2, 20), Day(2, 22), terms, Some.Reason));
        Extended(Histories.Assigned, Day(5, 22), On(2, 20)).ThenRefused(RuleCodes.ExtensionTooFar);
        Extended(Histories.Assigned, new DateOnly(2099, 1, 1), On(2, 20)).ThenRefused(RuleCodes.ExtensionTooFar);
        Extended(Histories.Assigned, DateOnly.MaxValue, On(2, 20)).ThenRefused(RuleCodes.ExtensionTooFar);
    }

    [Fact]
    public void Cannot_extend_while_the_clock_stands_still() =>
        Extended(Histories.Asked, Day(3, 1), On(2, 20)).ThenRefused(RuleCodes.ClockStopped);

    [Fact]
    public void A_question_that_does_not_stop_the_clock_is_not_in_the_way() =>
        Extended([.. Histories.Assigned, Histories.Question(On(2, 10), stopsClock: false)], Day(3, 1), On(2, 20))
            .Then(new DeadlineExtended(On(2, 20), Day(2, 22), UntilMarch, Some.Reason));

    [Fact]
    public void Cannot_extend_what_is_answered() => Extended(Histories.Answered, Day(3, 1), On(2, 20)).ThenRefused(RuleCodes.NotAssigned);

    private static DeadlineExtended Extension(int days) =>
        new(On(2, 10), Day(2, 21 + days), Some.Terms.MovedTo(Day(2, 22 + days), Calendar), Some.Reason);

    private static Scenario Extended(IReadOnlyList<IComplaintEvent> history, DateOnly until, DateTimeOffset now) =>
        Given(history).When(c => Decide.ExtendDeadline(c, until, Some.Reason, Calendar, now, People.Head));
}
