using System.Globalization;
using Ccs.Application.Figures;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Tests.Figures;

/// <summary>The first and the last period of a trend are often cut: fewer filings for that alone are no fall.</summary>
public sealed class CutPeriodTests
{
    private static readonly FigureWindow[] Windows =
    [
        new(new(2026, 6, 2), new(2026, 6, 6)),
        new(new(2026, 6, 7), new(2026, 6, 13)),
        new(new(2026, 6, 14), new(2026, 6, 20)),
        new(new(2026, 6, 21), new(2026, 6, 27)),
        new(new(2026, 6, 28), new(2026, 6, 29)),
    ];

    [Fact]
    public void Counts_of_cut_weeks_have_no_limits_and_make_none()
    {
        var drawn = Drawn(FigureTerm.Filed, [Filed(30), Filed(100), Filed(104), Filed(98), Filed(12)]);

        drawn.Points.Select(point => point.Whole).ShouldBe([false, true, true, true, false]);
        drawn.Points.Select(point => point.Value!.Value).ShouldBe([30.0, 100, 104, 98, 12]);
        drawn.Points.Select(point => point.Low is not null).ShouldBe([false, true, true, true, false]);
        drawn.Centre!.Value.ShouldBe((100 + 104 + 98) / 3.0, 1e-3);
        drawn.Points[1].Low!.Value.ShouldBe(drawn.Centre.Value - (2.66 * 5), 1e-3);
    }

    [Fact]
    public void Rates_of_cut_weeks_have_limits_of_their_own_numbers()
    {
        var drawn = Drawn(FigureTerm.Late, [Late(3, 10), Late(22, 100), Late(18, 100), Late(25, 100), Late(1, 4)]);

        drawn.Points.ShouldAllBe(point => point.Low != null && point.High != null);
        (drawn.Points[4].High - drawn.Centre).ShouldNotBeNull().ShouldBeGreaterThan((drawn.Points[1].High - drawn.Centre)!.Value);
    }

    [Theory]
    [InlineData(FigureInterval.Day, "2026-06-03", "2026-06-03", true)]
    [InlineData(FigureInterval.Week, "2026-06-07", "2026-06-13", true)]
    [InlineData(FigureInterval.Week, "2026-06-08", "2026-06-13", false)]
    [InlineData(FigureInterval.Week, "2026-06-07", "2026-06-12", false)]
    [InlineData(FigureInterval.Month, "2026-02-01", "2026-02-28", true)]
    [InlineData(FigureInterval.Month, "2026-02-02", "2026-02-28", false)]
    [InlineData(FigureInterval.Month, "2026-02-01", "2026-02-27", false)]
    public void A_period_is_whole_from_its_first_day_to_its_last(FigureInterval interval, string from, string to, bool whole) =>
        FigureSpans.IsWhole(new FigureWindow(Day(from), Day(to)), interval).ShouldBe(whole);

    [Fact]
    public void A_day_that_goes_on_is_not_known_to_its_end()
    {
        var now = MadeUpWeeks.Now;

        now.HasAllOf(now.Day.AddDays(-1)).ShouldBeTrue();
        now.HasAllOf(now.Day).ShouldBeFalse();
        (now with { IsFinal = true }).HasAllOf(now.Day).ShouldBeTrue();
        (now with { IsFinal = true }).HasAllOf(now.Day.AddDays(1)).ShouldBeFalse();
    }

    private static TrendItem Drawn(FigureTerm term, IReadOnlyList<FigureCounts> counts) =>
        TrendItem.Of(
            null,
            null,
            [.. Windows.Select(window => new TrendSpan(window, FigureSpans.IsWhole(window, FigureInterval.Week)))],
            counts,
            term
        );

    private static FigureCounts Filed(long count) => MadeUpWeeks.Filed(count);

    private static FigureCounts Late(long late, long due) => new() { Late = new Tally(late, due) };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
