using Ccs.Domain.Figures.Statistics;
using CsCheck;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class TimesSpecs
{
    private static readonly int[] AnsweredAfter = [3, 5, 5, 8, 12];
    private static readonly int[] OpenAfter = [4, 6, 7, 10, 15];

    private static readonly Survival Curve = KaplanMeier.Of(DayHistogram.Of(AnsweredAfter), DayHistogram.Of(OpenAfter));

    [Theory]
    [InlineData(2, 1.0)]
    [InlineData(3, 0.9)]
    [InlineData(4, 0.9)]
    [InlineData(5, 0.675)]
    [InlineData(8, 0.50625)]
    [InlineData(12, 0.253)]
    public void The_share_that_still_waits(int day, double share) => Curve.At(day).Share.ShouldBeAbout(share);

    [Fact]
    public void Few_say_little()
    {
        Curve.At(8).Low.ShouldBeAbout(0.140);
        Curve.At(8).High.ShouldBeAbout(0.790);
    }

    [Fact]
    public void Open_cases_count_in_the_median()
    {
        Curve.Median.ShouldBe(12);
        DayHistogram.Of(AnsweredAfter).Median.ShouldBe(5);
    }

    [Fact]
    public void Where_most_still_wait_the_median_is_not_reached() =>
        KaplanMeier.Of(DayHistogram.Of([3]), DayHistogram.Of([9, 9])).Median.ShouldBeNull();

    [Fact]
    public void Half_of_them_is_the_median() => KaplanMeier.Of(DayHistogram.Of([3]), DayHistogram.Of([9])).Median.ShouldBe(3);

    [Fact]
    public void The_median_has_bounds() => Curve.MedianBounds.ShouldBe((3, null));

    [Fact]
    public void Of_nobody_nothing_is_told() => KaplanMeier.Of(DayHistogram.Empty, DayHistogram.Empty).Median.ShouldBeNull();

    [Fact]
    public void Beyond_four_hundred_days_a_day_is_no_more_told()
    {
        DayHistogram.Of([400, 401, 5000])[400].ShouldBe(1);
        DayHistogram.Of([400, 401, 5000])[DayHistogram.Last].ShouldBe(2);
    }

    /// <summary>Withdrawn and rejected are no answer to come: as long as they are few they count as censored.</summary>
    [Fact]
    public void Ends_without_an_answer_are_a_way_of_their_own_once_they_are_many()
    {
        // Ten: answered on 2 (4 of them) and on 6 (3), two withdrawn on 4, one open after 5.
        var share = AnsweredShare.Of(DayHistogram.Of([2, 2, 2, 2, 6, 6, 6]), DayHistogram.Of([4, 4]), DayHistogram.Of([5]));

        share.At(2).ShouldBeAbout(0.4);
        share.At(5).ShouldBeAbout(0.4);
        share.At(6).ShouldBeAbout(0.8);
        share.Median.ShouldBe(6);
        AnsweredShare.Needed(7, 2, 1).ShouldBeTrue();
        AnsweredShare.Needed(95, 5, 0).ShouldBeFalse();
    }

    [Fact]
    public void Without_other_ends_both_ways_say_the_same() =>
        Days.Sample(x =>
        {
            var (answered, open) = (DayHistogram.Of(x.One), DayHistogram.Of(x.Other));
            var (km, aj) = (KaplanMeier.Of(answered, open), AnsweredShare.Of(answered, DayHistogram.Empty, open));
            for (var day = 0; day <= 60; day++)
            {
                (1 - km.At(day).Share).ShouldBe(aj.At(day), 1e-9);
            }
        });

    [Fact]
    public void What_fell_due_counts_whole()
    {
        var due = new DueCohort(InTime: 28, Late: 22);

        due.Share!.Value.ShouldBe(0.56, 1e-9);

        // Ten answered late and twelve open: of the answered alone it would be 0.737.
        (28.0 / 38).ShouldBeAbout(0.737);
        new DueCohort(0, 0).Share.ShouldBeNull();
    }

    private static readonly Gen<(int[] One, int[] Other)> Days = Gen.Select(
        Gen.Int[0, 60].Array[0, 40],
        Gen.Int[0, 60].Array[0, 40],
        (a, b) => (a, b)
    );

    [Fact]
    public void Parts_add_up_to_the_whole() =>
        Days.Sample(x =>
        {
            var whole = DayHistogram.Of([.. x.One, .. x.Other]);
            var merged = DayHistogram.Of(x.One).Plus(DayHistogram.Of(x.Other));

            merged.Days.ShouldBe(whole.Days);
            whole.Total.ShouldBe(x.One.Length + x.Other.Length);
        });

    [Fact]
    public void The_share_that_waits_only_falls() =>
        Days.Sample(x =>
        {
            var curve = KaplanMeier.Of(DayHistogram.Of(x.One), DayHistogram.Of(x.Other));
            Enumerable.Range(0, 60).All(day => curve.At(day + 1).Share <= curve.At(day).Share).ShouldBeTrue();
        });
}
