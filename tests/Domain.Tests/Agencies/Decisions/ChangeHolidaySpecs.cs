using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies.Decisions;

public sealed class ChangeHolidaySpecs
{
    private static readonly HolidayKept Feast = new(Now, Day(3, 11), Old);

    [Fact]
    public void A_day_is_kept_from_today_on()
    {
        GivenLaid().When(d => ChangeDirectory.KeepHoliday(d, Day(3, 11), Old, Now)).Then(Feast);
        GivenLaid().When(d => ChangeDirectory.KeepHoliday(d, Day(2, 10), Old, Now)).Then(Feast with { Day = Day(2, 10) });
        GivenLaid().When(d => ChangeDirectory.KeepHoliday(d, Day(2, 9), Old, Now)).ThenRefused(DirectoryRules.DayHasPassed);
    }

    [Fact]
    public void A_day_kept_again_changes_nothing_or_its_name()
    {
        GivenLaid(Feast).When(d => ChangeDirectory.KeepHoliday(d, Day(3, 11), Old, Now)).ThenNothing();
        GivenLaid(Feast).When(d => ChangeDirectory.KeepHoliday(d, Day(3, 11), New, Now)).Then(Feast with { Names = New });
        Fold([.. Laid, Feast, Feast with { Names = New }]).Holidays.Where(h => h.Year == 2026).ShouldHaveSingleItem().Names.ShouldBe(New);
    }

    [Fact]
    public void What_is_meant_to_be_new_renames_no_day_that_is_kept()
    {
        var laid = Fold([.. Laid, Feast]);
        Should.NotThrow(() => ChangeDirectory.RequireNewHoliday(laid, new Holiday(2026, 3, 11, Old)));
        Should.NotThrow(() => ChangeDirectory.RequireNewHoliday(laid, new Holiday(2026, 3, 12, New)));
        Should.NotThrow(() => ChangeDirectory.RequireNewHoliday(laid, new Holiday(null, 3, 11, New)));
        Should
            .Throw<RuleViolation>(() => ChangeDirectory.RequireNewHoliday(laid, new Holiday(2026, 3, 11, New)))
            .Code.ShouldBe(DirectoryRules.DayIsKept);
        Should
            .Throw<RuleViolation>(() => ChangeDirectory.RequireNewHoliday(laid, new Holiday(null, 3, 21, New)))
            .Code.ShouldBe(DirectoryRules.DayIsKept);
    }

    [Fact]
    public void A_kept_day_is_dropped_by_an_event_of_its_own_and_is_a_working_day_again()
    {
        GivenLaid(Feast).When(d => ChangeDirectory.DropHoliday(d, Day(3, 11), Now)).Then(new HolidayDropped(Now, Day(3, 11)));
        GivenLaid().When(d => ChangeDirectory.DropHoliday(d, Day(3, 11), Now)).ThenNothing();
        GivenLaid(Feast).When(d => ChangeDirectory.DropHoliday(d, Day(3, 11), On(3, 12))).ThenRefused(DirectoryRules.DayHasPassed);
        Fold([.. Laid, Feast]).Calendar().IsWorkingDay(Day(3, 11)).ShouldBeFalse();
        Fold([.. Laid, Feast, new HolidayDropped(Now, Day(3, 11))]).Calendar().IsWorkingDay(Day(3, 11)).ShouldBeTrue();
    }

    [Fact]
    public void A_day_is_kept_each_year_and_dropped_again()
    {
        GivenLaid().When(d => ChangeDirectory.KeepYearlyHoliday(d, 2, 29, New, Now)).Then(new YearlyHolidayKept(Now, 2, 29, New));
        GivenLaid().When(d => ChangeDirectory.KeepYearlyHoliday(d, 3, 21, Old, Now)).ThenNothing();
        GivenLaid().When(d => ChangeDirectory.DropYearlyHoliday(d, 3, 21, Now)).Then(new YearlyHolidayDropped(Now, 3, 21));
        GivenLaid().When(d => ChangeDirectory.DropYearlyHoliday(d, 3, 22, Now)).ThenNothing();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(12, 31)]
    public void The_first_day_of_the_year_may_be_kept_and_the_last(int month, int day) =>
        GivenLaid().When(d => ChangeDirectory.KeepYearlyHoliday(d, month, day, New, Now)).Then(new YearlyHolidayKept(Now, month, day, New));

    [Fact]
    public void Dropping_a_day_leaves_those_that_are_like_it()
    {
        IReadOnlyList<HolidayKept> likeIt =
        [
            Feast with
            {
                Day = Day(3, 12),
            },
            Feast with
            {
                Day = Day(4, 11),
            },
            Feast with
            {
                Day = Day(3, 11).AddYears(1),
            },
        ];

        Fold([.. Laid, .. likeIt, Feast, new HolidayDropped(Now, Feast.Day)]).Holidays.ShouldBe(Fold([.. Laid, .. likeIt]).Holidays);
        GivenLaid(likeIt).When(d => ChangeDirectory.DropHoliday(d, Feast.Day, Now)).ThenNothing();
        GivenLaid(likeIt).When(d => ChangeDirectory.DropYearlyHoliday(d, 3, 12, Now)).ThenNothing();
        GivenLaid(likeIt).When(d => ChangeDirectory.DropYearlyHoliday(d, 3, 21, Now)).Then(new YearlyHolidayDropped(Now, 3, 21));
    }

    [Theory]
    [InlineData(2, 30)]
    [InlineData(13, 1)]
    [InlineData(0, 1)]
    [InlineData(4, 31)]
    [InlineData(1, 0)]
    public void A_day_that_no_year_has_is_not_kept(int month, int day) =>
        GivenLaid().When(d => ChangeDirectory.KeepYearlyHoliday(d, month, day, New, Now)).ThenRefused(DirectoryRules.NoSuchDay);

    [Fact]
    public void What_was_dropped_is_remembered_until_it_is_kept_again()
    {
        var dropped = Fold([.. Laid, new YearlyHolidayDropped(Now, 3, 21)]);
        dropped.DroppedYearly.ShouldBe([(3, 21)]);
        GovernmentDirectory.Evolve(dropped, new YearlyHolidayKept(Now, 3, 21, New)).DroppedYearly.ShouldBeEmpty();

        // What is done with the date of one year says nothing about the others.
        GovernmentDirectory.Evolve(dropped, Feast with { Day = Day(3, 21) }).DroppedYearly.ShouldBe([(3, 21)]);
        Fold([.. Laid, Feast, new HolidayDropped(Now, Feast.Day)]).DroppedYearly.ShouldBeEmpty();
    }
}
