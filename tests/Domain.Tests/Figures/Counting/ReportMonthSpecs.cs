using Ccs.Domain.Figures.Counting;

namespace Ccs.Domain.Tests.Figures.Counting;

/// <summary>Of which month a report is, and when it is written.</summary>
public sealed class ReportMonthSpecs
{
    private static readonly WorkingCalendar Calendar = new([new DateOnly(2026, 11, 2)], []);

    [Fact]
    public void It_is_written_on_the_third_working_day_of_the_month_after()
    {
        // 1 November 2026 is a Sunday, the 2nd a holiday.
        new ReportMonth(new DateOnly(2026, 10, 1))
            .WrittenOn(Calendar)
            .ShouldBe(new DateOnly(2026, 11, 4));
        // 1 and 2 January 2027 are Friday and Saturday.
        new ReportMonth(new DateOnly(2026, 12, 1))
            .WrittenOn(Calendar)
            .ShouldBe(new DateOnly(2027, 1, 5));
    }

    [Fact]
    public void Until_that_day_the_last_report_is_of_the_month_before()
    {
        ReportMonth.LastWritten(new DateOnly(2026, 11, 3), Calendar).ToString().ShouldBe("2026-09");
        ReportMonth.LastWritten(new DateOnly(2026, 11, 4), Calendar).ToString().ShouldBe("2026-10");
        ReportMonth.LastWritten(new DateOnly(2026, 11, 30), Calendar).ToString().ShouldBe("2026-10");
    }

    [Fact]
    public void Its_days_are_those_of_the_calendar()
    {
        var february = ReportMonth.Of(new DateOnly(2028, 2, 14));
        (february.First, february.Last).ShouldBe((new DateOnly(2028, 2, 1), new DateOnly(2028, 2, 29)));
        february.Before.ToString().ShouldBe("2028-01");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2026-10-01")]
    [InlineData("1999-12")]
    [InlineData("=2026-10")]
    public void What_is_no_month_is_none(string? text) => ReportMonth.Parse(text).ShouldBeNull();

    [Fact]
    public void What_is_written_is_read() => ReportMonth.Parse("2026-10").ShouldBe(new ReportMonth(new DateOnly(2026, 10, 1)));
}
