using Ccs.Domain.Figures.Statistics;
using CsCheck;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class RateTermsSpecs
{
    /// <summary>Late of due.</summary>
    public static readonly RateCount[] Late =
    [
        new("electricity", 96, 400),
        new("health", 60, 180),
        new("justice", 9, 20),
        new("media", 3, 6),
        new("education", 30, 150),
    ];

    [Fact]
    public void The_units_differ_by_more_than_chance() => RateTerms.Of(Late).Tau2.ShouldBeAbout(0.2098);

    [Fact]
    public void A_unit_is_held_against_the_rest_and_drawn_to_it()
    {
        var health = Unit("health");

        health.LogOdds.ShouldBeAbout(0.4635);
        Math.Sqrt(health.Variance).ShouldBeAbout(0.1853);
        health.Kept.ShouldBeAbout(0.859);
        health.Shrunk.ShouldBeAbout(0.398);
        Math.Exp(health.Shrunk).ShouldBe(1.49, 0.005);
        health.Odds.Low.ShouldBe(1.12, 0.005);
        health.Odds.High.ShouldBe(1.98, 0.005);
        health.Excess.ShouldBe(8.4, 0.05);
        health.Sd.ShouldBe(3.9, 0.05);
    }

    [Fact]
    public void Half_of_six_is_drawn_far()
    {
        var media = Unit("media");

        Math.Exp(media.Shrunk).ShouldBe(1.32, 0.005);
        media.Odds.Low.ShouldBe(0.69, 0.005);
        media.Odds.High.ShouldBe(2.52, 0.005);
    }

    [Fact]
    public void Fewer_than_twenty_are_shown_and_not_ranked()
    {
        Unit("media").Ranked.ShouldBeFalse();
        Unit("justice").Ranked.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Under_three_units_nothing_is_drawn_nor_ranked(int units, bool ranked)
    {
        var terms = RateTerms.Of(Late[..units]);

        terms.Units.All(unit => unit.Ranked == ranked).ShouldBeTrue();
        terms.Units.All(unit => ranked || unit.Kept == 1).ShouldBeTrue();
    }

    [Fact]
    public void One_alone_has_nothing_to_be_held_against() => RateTerms.Of(Late[..1]).Units[0].Excess.ShouldBe(0);

    [Fact]
    public void Who_had_nothing_is_not_among_them() =>
        RateTerms.Of([.. Late, new RateCount("idle", 0, 0)]).Tau2.ShouldBe(RateTerms.Of(Late).Tau2);

    [Fact]
    public void Units_alike_are_drawn_together() =>
        RateTerms.Of([new("a", 20, 100), new("b", 20, 100), new("c", 20, 100)]).Units.All(unit => unit.Kept == 0).ShouldBeTrue();

    [Fact]
    public void From_twenty_units_on_extremes_do_not_widen_the_spread()
    {
        var quiet = Enumerable.Range(0, 19).Select(i => new RateCount($"u{i:00}", 100 + (i % 5 * 4), 1000)).ToList();
        var one = new RateCount("wild", 600, 1000);

        // The same spread with nineteen, where nothing is clipped.
        RateTerms.Of([.. quiet, one]).Tau2.ShouldBeLessThan(RateTerms.Of([.. quiet[1..], one]).Tau2 / 10);
    }

    [Fact]
    public void Who_stands_apart_from_all_others_is_not_drawn_away()
    {
        RateCount[] alike = [.. Enumerable.Range(0, 25).Select(i => new RateCount($"u{i:00}", 200, 1000))];

        var terms = RateTerms.Of([.. alike, new RateCount("weak", 400, 1000)]);

        terms.Tau2.ShouldBe(0);
        terms.Units.Single(unit => unit.Key == "weak").Kept.ShouldBeGreaterThan(0.5);
        terms.Units.Where(unit => unit.Key != "weak").All(unit => unit.Kept == 0).ShouldBeTrue("its spread is none of the others'");
    }

    [Fact]
    public void Order_changes_nothing() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 400], (x, more) => new { x, more })
            .Array[3, 30]
            .Select(units => units.Select((u, i) => new RateCount($"u{i:00}", u.x, u.x + u.more)).ToArray())
            .Sample(units => RateTerms.Of(units).Units.ShouldBe(RateTerms.Of([.. units.Reverse()]).Units));

    private static RateTerm Unit(string key) => RateTerms.Of(Late).Units.Single(unit => unit.Key == key);
}
