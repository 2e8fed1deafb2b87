using CsCheck;

namespace Ccs.Domain.Tests.Time;

/// <summary>What a stopped clock, and an agency that takes over, do to a running deadline.</summary>
public sealed class DeadlineTermsSpecs
{
    /// <summary>Days around the deadline of 22 February.</summary>
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 60].Select(i => Day(2, 1).AddDays(i));

    [Fact]
    public void A_moved_deadline_takes_reminder_and_escalation_with_it() =>
        Some.Terms.MovedTo(Day(3, 1), Calendar).ShouldBe(new DeadlineTerms(Day(3, 1), Day(2, 22), Day(3, 2), 5, "standard", 3));

    [Fact]
    public void As_many_working_days_are_left_as_when_the_clock_stopped() =>
        Gen.Select(Days, Gen.Int[0, 100])
            .Where((stopped, _) => stopped < Some.Terms.DueOn)
            .Sample(
                (stopped, later) =>
                {
                    var today = stopped.AddDays(later);

                    var resumed = Some.Terms.Resumed(stopped, today, Calendar);

                    Calendar.Between(today, resumed.DueOn).ShouldBe(Calendar.Between(stopped, Some.Terms.DueOn));
                }
            );

    [Fact]
    public void Stopped_on_the_last_day_the_deadline_is_a_working_day_all_the_same() =>
        Gen.Int[0, 100]
            .Sample(later =>
            {
                var resumed = Some.Terms.Resumed(Some.Terms.DueOn, Some.Terms.DueOn.AddDays(later), Calendar);

                Calendar.IsWorkingDay(resumed.DueOn).ShouldBeTrue();
            });

    [Fact]
    public void Nothing_moves_when_the_deadline_had_passed() =>
        Gen.Select(Days, Gen.Int[0, 100])
            .Where((stopped, _) => stopped > Some.Terms.DueOn)
            .Sample((stopped, later) => Some.Terms.Resumed(stopped, stopped.AddDays(later), Calendar).ShouldBe(Some.Terms));

    [Fact]
    public void A_stopped_clock_never_makes_a_deadline_earlier() =>
        Gen.Select(Days, Gen.Int[0, 100])
            .Sample(
                (stopped, later) =>
                    Some.Terms.Resumed(stopped, stopped.AddDays(later), Calendar).DueOn.ShouldBeGreaterThanOrEqualTo(Some.Terms.DueOn)
            );

    [Theory]
    [InlineData(2, 22, 2, 23)] // Not overdue yet: the step stays where it is.
    [InlineData(2, 23, 3, 2)]
    [InlineData(2, 26, 3, 5)]
    public void Who_takes_over_an_overdue_complaint_has_five_working_days(int month, int day, int nextMonth, int nextDay) =>
        Some.Terms.TakenOver(Day(month, day), Calendar).ShouldBe(Some.Terms with { EscalateOn = Day(nextMonth, nextDay) });
}
