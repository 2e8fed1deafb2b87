using CsCheck;

namespace Ccs.Domain.Tests.Time;

public sealed class WorkingCalendarSpecs
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 3 * 365].Select(i => Day(1, 1).AddDays(i));
    private static readonly Gen<DateOnly> WorkingDays = Days.Where(Calendar.IsWorkingDay);

    [Theory]
    [InlineData(2, 1, true)] // Sunday.
    [InlineData(2, 2, true)]
    [InlineData(2, 3, true)]
    [InlineData(2, 4, true)]
    [InlineData(2, 5, true)] // Thursday.
    [InlineData(2, 6, false)]
    [InlineData(2, 7, false)]
    public void The_week_of_work_is_Sunday_to_Thursday(int month, int day, bool working) =>
        Calendar.IsWorkingDay(Day(month, day)).ShouldBe(working);

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2040)]
    public void Nobody_works_at_Newroz_in_any_year(int year) =>
        Enumerable.Range(21, 4).ShouldAllBe(day => !Calendar.IsWorkingDay(new DateOnly(year, 3, day)));

    [Fact]
    public void A_holiday_with_a_date_is_a_holiday_in_that_year_alone()
    {
        Calendar.IsWorkingDay(new DateOnly(2026, 3, 11)).ShouldBeFalse();
        Calendar.IsWorkingDay(new DateOnly(2025, 3, 11)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(2, 1, 0, 2, 1)]
    [InlineData(2, 1, 1, 2, 2)]
    [InlineData(2, 5, 1, 2, 8)] // Over a weekend.
    [InlineData(2, 6, 1, 2, 8)] // From the weekend.
    [InlineData(3, 19, 1, 3, 25)] // Thursday to Wednesday: a weekend, and Newroz from Saturday to Tuesday.
    [InlineData(2, 1, 15, 2, 22)]
    public void Adds_working_days(int month, int day, int count, int toMonth, int toDay) =>
        Calendar.Add(Day(month, day), count).ShouldBe(Day(toMonth, toDay));

    [Theory]
    [InlineData(2, 8, 0, 2, 8)]
    [InlineData(2, 8, 1, 2, 5)]
    [InlineData(3, 25, 1, 3, 19)]
    [InlineData(2, 7, 1, 2, 5)]
    [InlineData(2, 22, 15, 2, 1)]
    public void Subtracts_working_days(int month, int day, int count, int toMonth, int toDay) =>
        Calendar.Subtract(Day(month, day), count).ShouldBe(Day(toMonth, toDay));

    [Theory]
    [InlineData(2, 1, 2, 1, 0)]
    [InlineData(2, 1, 2, 2, 1)]
    [InlineData(2, 5, 2, 7, 0)]
    [InlineData(2, 5, 2, 8, 1)]
    [InlineData(3, 19, 3, 26, 2)]
    [InlineData(2, 8, 2, 1, 0)] // What has passed has no days left.
    public void Counts_the_working_days_after_one_day_up_to_another(int month, int day, int toMonth, int toDay, int count) =>
        Calendar.Between(Day(month, day), Day(toMonth, toDay)).ShouldBe(count);

    [Theory]
    [InlineData(2, 5, 2, 5)]
    [InlineData(2, 6, 2, 8)]
    [InlineData(3, 20, 3, 25)]
    public void A_day_off_moves_to_the_next_working_day(int month, int day, int toMonth, int toDay) =>
        Calendar.OnOrAfter(Day(month, day)).ShouldBe(Day(toMonth, toDay));

    [Fact]
    public void The_day_is_that_of_the_Region()
    {
        WorkingCalendar.DayOf(new DateTimeOffset(2026, 2, 1, 20, 59, 59, TimeSpan.Zero)).ShouldBe(Day(2, 1));
        WorkingCalendar.DayOf(new DateTimeOffset(2026, 2, 1, 21, 0, 0, TimeSpan.Zero)).ShouldBe(Day(2, 2));
    }

    [Fact]
    public void From_a_working_day_adding_and_subtracting_undo_each_other() =>
        Gen.Select(WorkingDays, Gen.Int[0, 60])
            .Sample(
                (day, count) =>
                {
                    Calendar.Subtract(Calendar.Add(day, count), count).ShouldBe(day);
                    Calendar.Add(Calendar.Subtract(day, count), count).ShouldBe(day);
                }
            );

    [Fact]
    public void What_was_added_lies_between() =>
        Gen.Select(Days, Gen.Int[0, 60]).Sample((day, count) => Calendar.Between(day, Calendar.Add(day, count)).ShouldBe(count));

    [Fact]
    public void Added_or_subtracted_a_day_is_a_working_day() =>
        Gen.Select(Days, Gen.Int[1, 60])
            .Sample(
                (day, count) =>
                    (Calendar.IsWorkingDay(Calendar.Add(day, count)) && Calendar.IsWorkingDay(Calendar.Subtract(day, count))).ShouldBeTrue()
            );

    [Fact]
    public void On_or_after_is_the_first_working_day_that_is_not_before() =>
        Days.Sample(day =>
        {
            var moved = Calendar.OnOrAfter(day);

            Calendar.IsWorkingDay(moved).ShouldBeTrue();
            Calendar.Between(day.AddDays(-1), moved).ShouldBe(1);
        });
}
