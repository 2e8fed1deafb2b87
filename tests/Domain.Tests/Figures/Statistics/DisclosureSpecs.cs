using Ccs.Domain.Figures.Statistics;
using CsCheck;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class DisclosureSpecs
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(8, 10)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(17, 15)]
    [InlineData(22, 20)]
    [InlineData(23, 25)]
    [InlineData(42, 40)]
    [InlineData(49, 50)]
    public void Others_are_rounded_to_five(long count, long shown)
    {
        var cell = PublishedCell.Of(count);

        (cell.Value, cell.IsBand).ShouldBe((shown, false));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void One_to_seven_are_a_band_that_counts_four(long count)
    {
        var cell = PublishedCell.Of(count);

        (cell.Value, cell.IsBand, cell.ToString()).ShouldBe((4, true, "1-7"));
    }

    [Fact]
    public void A_total_is_the_sum_of_what_is_shown()
    {
        // 42 and 7 would be 49, shown as 50, and the 7 were told.
        var total = PublishedCell.Total([PublishedCell.Of(42), PublishedCell.Of(7)]);

        total.ShouldBe(44);
        PublishedCell.Total([PublishedCell.Of(41), PublishedCell.Of(17), PublishedCell.Of(3)]).ShouldBe(40 + 15 + 4);
    }

    [Theory]
    [InlineData(10, 17, false)]
    [InlineData(10, 18, true)]
    [InlineData(10, 400, true)]
    [InlineData(3, 400, false)]
    [InlineData(0, 400, true)]
    public void A_share_is_told_of_twenty_shown_and_never_of_a_band(long x, long n, bool told) =>
        PublishedCell.Share(PublishedCell.Of(x), PublishedCell.Of(n)).HasValue.ShouldBe(told);

    [Fact]
    public void A_share_is_that_of_what_is_shown() => PublishedCell.Share(PublishedCell.Of(12), PublishedCell.Of(38)).ShouldBe(10.0 / 40);

    [Fact]
    public void A_median_is_told_of_twenty_shown()
    {
        PublishedCell.Median(9, PublishedCell.Of(12)).ShouldBeNull();
        PublishedCell.Median(9, PublishedCell.Of(20)).ShouldBe(9);
    }

    [Fact]
    public void Any_of_the_seven_gives_the_same_publication() =>
        Gen.Select(Gen.Long[0, 60].Array[1, 30], Gen.Int[0, 1000], (counts, at) => (counts, at))
            .Sample(x =>
            {
                var published = Published(x.counts);
                var at = x.at % x.counts.Length;
                foreach (var other in x.counts[at] is >= 1 and <= 7 ? Enumerable.Range(1, 7) : [])
                {
                    long[] otherwise = [.. x.counts];
                    otherwise[at] = other;
                    Published(otherwise).ShouldBe(published);
                }
            });

    [Fact]
    public void No_share_is_above_all() =>
        Gen.Select(Gen.Long[0, 300], Gen.Long[0, 300], (x, more) => (x, n: x + more))
            .Sample(c => (PublishedCell.Share(PublishedCell.Of(c.x), PublishedCell.Of(c.n)) ?? 0).ShouldBeLessThanOrEqualTo(1));

    private static string Published(long[] counts)
    {
        PublishedCell[] cells = [.. counts.Select(PublishedCell.Of)];
        return $"{string.Join(',', cells)} {PublishedCell.Total(cells)} {PublishedCell.Share(cells[0], cells[^1])}";
    }
}
