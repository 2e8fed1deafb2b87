using Ccs.Domain.Figures.Editions;

namespace Ccs.Domain.Tests.Figures.Editions;

public sealed class EditionCalendarSpecs
{
    private static readonly WorkingCalendar Calendar = new([new DateOnly(2026, 12, 15), new DateOnly(2026, 12, 16)], [(3, 21)]);

    [Theory]
    // A Sunday.
    [InlineData("2026-10", "2026-11-15")]
    // Holidays, and the Thursday after them.
    [InlineData("2026-11", "2026-12-17")]
    // A Friday.
    [InlineData("2026-12", "2027-01-17")]
    public void It_comes_on_the_fifteenth_or_the_next_working_day(string edition, string on) =>
        EditionCalendar
            .PublishedOn(EditionMonth.Parse(edition)!.Value, Calendar)
            .ShouldBe(DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void It_knows_what_happened_until_the_tenth()
    {
        EditionCalendar.KnownOn(new EditionMonth(2026, 12)).ShouldBe(new DateOnly(2027, 1, 10));
    }

    [Fact]
    public void The_last_one_whose_day_has_come_is_due()
    {
        EditionCalendar.LastDue(new DateOnly(2026, 12, 16), Calendar).ShouldBe(new EditionMonth(2026, 10));
        EditionCalendar.LastDue(new DateOnly(2026, 12, 17), Calendar).ShouldBe(new EditionMonth(2026, 11));
        EditionCalendar.LastDue(new DateOnly(2027, 1, 1), Calendar).ShouldBe(new EditionMonth(2026, 11));
    }

    [Fact]
    public void Days_are_announced_a_year_ahead()
    {
        var ahead = EditionCalendar.Ahead(new DateOnly(2026, 12, 1), Calendar);

        ahead.Count.ShouldBe(12);
        ahead[0].ShouldBe(new AnnouncedEdition(new EditionMonth(2026, 11), new DateOnly(2026, 12, 17)));
        ahead[^1].Edition.ShouldBe(new EditionMonth(2027, 10));
        ahead.ShouldAllBe(edition => Calendar.IsWorkingDay(edition.On));
    }

    [Theory]
    [InlineData("2026-11", true)]
    [InlineData("2026-13", false)]
    [InlineData("2026-1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("../2026-11", false)]
    public void A_month_is_written_in_one_way(string? text, bool isMonth) => (EditionMonth.Parse(text) is not null).ShouldBe(isMonth);
}
