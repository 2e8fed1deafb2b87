using Ccs.Domain.Figures.Statistics;
using CsCheck;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class RankingSpecs
{
    private static readonly Measured[] Example = [new("E", 2, 2.5), new("C", 10.5, 4), new("A", 14, 1.5), new("D", 3, 1), new("B", 11, 2)];

    [Fact]
    public void Ten_pairs_are_compared_at_once() => Ranking.Separation(5).ShouldBeAbout(2.807);

    [Fact]
    public void What_the_numbers_can_not_tell_apart_is_tied()
    {
        var ranks = Ranking.Of(Example);

        ranks
            .Select(r => (r.Key, r.Rank, r.From, r.To))
            .ShouldBe([("A", 1, 1, 3), ("B", 1, 1, 3), ("C", 1, 1, 5), ("D", 3, 3, 5), ("E", 3, 3, 5)]);
        ranks.Single(r => r.Key == "C").TiedWith.ShouldBe(["A", "B", "D", "E"]);
        ranks.Single(r => r.Key == "B").TiedWith.ShouldBe(["A", "C"]);
        ranks.Single(r => r.Key == "D").TiedWith.ShouldBe(["C", "E"]);
    }

    [Fact]
    public void Within_ties_the_surer_burden_comes_first() =>
        Ranking.Of([new("unsure", 12, 6), new("sure", 10, 1), new("small", 9, 1)]).Select(r => r.Key).ShouldBe(["sure", "small", "unsure"]);

    [Fact]
    public void Those_tied_are_named_by_key() =>
        Ranking.Of([new("unsure", 12, 6), new("sure", 10, 1), new("small", 9, 1)])[2].TiedWith.ShouldBe(["small", "sure"]);

    [Fact]
    public void Under_three_nobody_is_ranked() =>
        Ranking.Of(Example[..2]).ShouldAllBe(r => r.Rank == null && r.From == null && r.TiedWith.Count == 0);

    [Fact]
    public void Two_that_are_sure_and_equal_are_tied() =>
        Ranking.Of([new("a", 0, 0), new("b", 0, 0), new("c", 5, 0)]).Select(r => r.Rank).ShouldBe([1, 2, 2]);

    private static readonly Gen<Measured[]> Units = Gen.Select(Gen.Double[-20, 60], Gen.Double[0.1, 9], (v, sd) => (v, sd))
        .Array[3, 40]
        .Select(units => units.Select((u, i) => new Measured($"u{i:00}", u.v, u.sd)).ToArray());

    [Fact]
    public void Ranks_are_consistent() =>
        Units.Sample(units =>
        {
            var ranks = Ranking.Of(units);
            foreach (var rank in ranks)
            {
                rank.From.ShouldBe(rank.Rank);
                rank.Rank!.Value.ShouldBeLessThanOrEqualTo(rank.To!.Value);
                (rank.To - rank.From + 1).ShouldBe(rank.TiedWith.Count + 1);
                rank.TiedWith.All(other => ranks.Single(r => r.Key == other).TiedWith.Contains(rank.Key)).ShouldBeTrue();
            }

            ranks.Select(r => r.Rank!.Value).ShouldBeInOrder();
        });

    [Fact]
    public void Order_changes_nothing() =>
        Units.Sample(units => Lines(Ranking.Of(units)).ShouldBe(Lines(Ranking.Of([.. units.Reverse()]))));

    [Fact]
    public void More_burden_never_betters_a_place() =>
        Units.Sample(units =>
        {
            var worse = units.Select((u, i) => i == 0 ? u with { Value = u.Value + 5 } : u).ToArray();

            var (before, after) = (Place(units), Place(worse));
            after.Rank!.Value.ShouldBeLessThanOrEqualTo(before.Rank!.Value);
            after.To!.Value.ShouldBeLessThanOrEqualTo(before.To!.Value);
        });

    private static RankedUnit Place(Measured[] units) => Ranking.Of(units).Single(r => r.Key == "u00");

    private static string[] Lines(IEnumerable<RankedUnit> ranks) =>
        [.. ranks.Select(r => $"{r.Key} {r.From} {r.To} {string.Join(',', r.TiedWith)}")];
}
