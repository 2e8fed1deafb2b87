using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Tests.Figures;

/// <summary>What a head is told of all agencies: nothing that could be taken apart.</summary>
public sealed class AllAgenciesTests
{
    private static readonly FigureTimes Times = new(DayHistogram.Empty, DayHistogram.Empty, DayHistogram.Empty);

    [Fact]
    public void The_share_is_that_of_rounded_counts()
    {
        var told = AllAgencies.Of([Late(3, 8)], [Late(12, 40), Late(9, 30), Late(1, 11)], Times)!;

        // 25 of 89 are shown as 25 of 90.
        told.Shares[FigureTerm.Late].ShouldBe(25.0 / 90, 1e-6);
        told.Shares.ContainsKey(FigureTerm.Reopened).ShouldBeFalse("of nothing there is no share");
    }

    [Fact]
    public void Beside_two_others_nothing_is_told() => AllAgencies.Of([Late(30, 80)], [Late(12, 40), Late(9, 30)], Times).ShouldBeNull();

    [Fact]
    public void Of_few_others_nothing_is_told_however_many_the_own_are()
    {
        AllAgencies.Of([Late(90, 300)], [Late(2, 5), Late(2, 5), Late(2, 7)], Times)!.Shares.ShouldBeEmpty();
        AllAgencies.Of([Late(90, 300)], [Late(2, 5), Late(2, 5), Late(2, 8)], Times)!.Shares.ShouldNotBeEmpty("18 are shown as 20");
    }

    [Fact]
    public void A_number_so_small_that_it_is_shown_as_a_band_has_no_share() =>
        AllAgencies.Of([Late(1, 20)], [Late(2, 20), Late(2, 20), Late(2, 20)], Times)!.Shares.ShouldBeEmpty();

    private static FigureCounts Late(long late, long due) => new() { Filed = due, Late = new Tally(late, due) };
}
