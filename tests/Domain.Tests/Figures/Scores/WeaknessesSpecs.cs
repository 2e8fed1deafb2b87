using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Scores;

namespace Ccs.Domain.Tests.Figures.Scores;

public sealed class WeaknessesSpecs
{
    private const int Agencies = 12;
    private const int Categories = 8;

    private static readonly Dictionary<string, FigureCounts> Late = new()
    {
        ["electricity"] = new() { Late = new(96, 400), Complaints = 500 },
        ["health"] = new() { Late = new(60, 180), Complaints = 200 },
        ["justice"] = new() { Late = new(9, 20), Complaints = 20 },
        ["media"] = new() { Late = new(3, 6), Complaints = 6 },
        ["education"] = new() { Late = new(30, 150), Complaints = 150 },
    };

    [Fact]
    public void Each_term_stands_beside_the_score()
    {
        var health = Answering(Late).Single(unit => unit.Score.Key == "health");
        var late = health.Score.Terms.Single(term => term.Name == "late");

        health.Score.Terms.Select(term => term.Name).ShouldBe(["late", "reopened", "overturned", "dissatisfied"]);
        (late.X, late.N, late.Weight).ShouldBe((60, 180, 1));
        late.Excess.ShouldBe(8.4, 0.05);
        health.Score.Value.ShouldBe(late.Excess * 180 / 200, 1e-9);
        health.Score.Terms.Skip(1).Sum(term => term.Excess).ShouldBe(0);
    }

    [Fact]
    public void The_weight_of_a_term_is_the_centres()
    {
        var twice = Weaknesses.Answering(Late, FigureWeights.Equal with { Late = 2 });

        Value(twice, "health").ShouldBe(2 * Value(Answering(Late), "health"), 1e-9);
    }

    [Fact]
    public void Fewer_than_twenty_complaints_are_shown_last_and_without_a_place()
    {
        var units = Answering(Late);

        units[^1].Score.Key.ShouldBe("media");
        units[^1].Place.Rank.ShouldBeNull();
        units.SkipLast(1).ShouldAllBe(unit => unit.Place.Rank != null);
        units.SelectMany(unit => unit.Place.TiedWith).ShouldNotContain("media");
    }

    [Fact]
    public void A_service_is_weak_by_its_cells_and_by_what_was_upheld_of_a_cause()
    {
        var (units, cells) = Filed(seed: 7, planted: (2, 3, 2.5));

        var weakest = Weaknesses.Service(units, new FiledCells(cells), FigureWeights.Equal)[0];

        weakest.Score.Key.ShouldBe("u02");
        weakest.Cells.Select(cell => cell.Column).ShouldBe(["c03"]);
        weakest.Cells[0].Ratio.Mean.ShouldBeInRange(1.4, 2.5);
        weakest.Score.Terms.Select(term => term.Name).ShouldBe(["volume", "upheld"]);
    }

    [Fact]
    public void Nothing_planted_everything_is_tied()
    {
        var tied = Enumerable
            .Range(1, 20)
            .Count(seed =>
            {
                var (units, cells) = Filed(seed, null);
                return IsTied(Weaknesses.Service(units, new FiledCells(cells), FigureWeights.Equal))
                    && IsTied(Answering(Answers(seed, null)));
            });

        tied.ShouldBeGreaterThanOrEqualTo(17);
    }

    [Fact]
    public void What_is_planted_comes_first_and_the_large_do_not()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var units = Answering(Answers(seed, 5));

            units[0].Score.Key.ShouldBe("u05");
            units[0].Place.Rank.ShouldBe(1);
        }
    }

    [Fact]
    public void Both_scores_together_have_all_terms()
    {
        var (units, cells) = Filed(seed: 7, planted: (2, 3, 2.5));

        var both = Weaknesses.Both(Answering(units), Weaknesses.Service(units, new FiledCells(cells), FigureWeights.Equal));

        both.Count.ShouldBe(Agencies);
        both[0].Score.Terms.Select(term => term.Name).ShouldBe(["late", "reopened", "overturned", "dissatisfied", "volume", "upheld"]);
        both[0].Cells.ShouldNotBeEmpty();
    }

    private static IReadOnlyList<Weakness> Answering(Dictionary<string, FigureCounts> units) =>
        Weaknesses.Answering(units, FigureWeights.Equal);

    private static double Value(IReadOnlyList<Weakness> units, string key) => units.Single(unit => unit.Score.Key == key).Score.Value;

    private static bool IsTied(IReadOnlyList<Weakness> units) => units.All(unit => unit.Place.Rank == 1);

    /// <summary>Complaints of uneven agencies and categories that have nothing to do with each other, but for the planted cell.</summary>
    private static (Dictionary<string, FigureCounts> Units, Dictionary<(string, string), long> Cells) Filed(
        int seed,
        (int Row, int Column, double Factor)? planted
    )
    {
        var random = new Random(seed);
        var (units, cells) = (new Dictionary<string, FigureCounts>(), new Dictionary<(string, string), long>());
        for (var i = 0; i < Agencies; i++)
        {
            var filed = 0L;
            for (var j = 0; j < Categories; j++)
            {
                var mean = 12.0 * (1 + (i % 5)) * (1 + (j % 3)) * (planted is var (r, c, f) && r == i && c == j ? f : 1);
                var count = Some(random, mean * 4, 0.25);
                cells[($"u{i:00}", $"c{j:00}")] = count;
                filed += count;
            }

            units[$"u{i:00}"] = new()
            {
                Filed = filed,
                Complaints = filed,
                Upheld = new(Some(random, filed / 2, 0.3), filed / 2),
            };
        }

        return (units, cells);
    }

    private static Dictionary<string, FigureCounts> Answers(int seed, int? planted)
    {
        var random = new Random(1000 + seed);
        return Enumerable
            .Range(0, Agencies)
            .ToDictionary(
                i => $"u{i:00}",
                i =>
                {
                    var n = 100 + (i * 60);
                    return new FigureCounts
                    {
                        Complaints = n,
                        Late = new(Some(random, n, i == planted ? 0.5 : 0.2), n),
                        Reopened = new(Some(random, n, 0.1), n),
                        Overturned = new(Some(random, n, 0.03), n),
                        Dissatisfied = new(Some(random, n / 3, 0.4), n / 3),
                    };
                }
            );
    }

    private static long Some(Random random, double n, double p) => Enumerable.Range(0, (int)n).LongCount(_ => random.NextDouble() < p);
}
