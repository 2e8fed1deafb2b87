using CsCheck;

namespace Ccs.Domain.Tests.Time;

public sealed class DeadlinePolicySpecs
{
    [Fact]
    public void Fifteen_working_days_with_a_reminder_after_ten() => Some.Policy.From(Day(2, 1), Calendar).ShouldBe(Some.Terms);

    [Fact]
    public void Newroz_makes_it_longer() =>
        // From Sunday 15 March: 16 to 19, 25 and 26, a whole week, and 5 to 8 April.
        Some
            .Policy.From(Day(3, 15), Calendar)
            .ShouldBe(new DeadlineTerms(Day(4, 8), Day(4, 1), Day(4, 9), RemindBefore: 5, "standard", 3));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(10, 3)]
    [InlineData(15, 5)]
    [InlineData(30, 10)]
    public void The_reminder_comes_when_two_thirds_have_gone_and_never_earlier(int days, int remindBefore) =>
        new DeadlinePolicy("p", 1, days).From(Day(2, 1), Calendar).RemindBefore.ShouldBe(remindBefore);

    [Fact]
    public void The_terms_of_a_given_day_follow_from_that_day() => Some.Policy.Until(Day(2, 22), Calendar).ShouldBe(Some.Terms);

    [Fact]
    public void Each_version_pins_itself() =>
        (Some.Policy with { Version = 4 }).From(Day(2, 1), Calendar).ShouldBe(Some.Terms with { PolicyVersion = 4 });

    [Fact]
    public void Reminder_deadline_and_escalation_come_in_this_order() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 90])
            .Sample(
                (offset, days) =>
                {
                    var today = Day(1, 1).AddDays(offset);
                    var terms = new DeadlinePolicy("p", 1, days).From(today, Calendar);

                    Calendar.Between(today, terms.DueOn).ShouldBe(days);
                    Calendar.Between(terms.RemindOn, terms.DueOn).ShouldBe(terms.RemindBefore);
                    (3 * Calendar.Between(today, terms.RemindOn)).ShouldBeGreaterThanOrEqualTo(2 * days);
                    terms.EscalateOn.ShouldBe(terms.DueOn.AddDays(1));
                }
            );
}
