using Ccs.Domain.Figures.Statistics;
using CsCheck;
using MathNet.Numerics;

namespace Ccs.Domain.Tests.Figures.Statistics;

public sealed class VolumeSpecs
{
    private static readonly long[,] Example =
    {
        { 750, 420 },
        { 770, 1060 },
    };

    [Fact]
    public void A_large_cell_hides_itself_in_its_margins()
    {
        var expected = MainEffects.Fit(Example, new bool[2, 2]);

        expected[0, 0].ShouldBe(592.8, 0.05);
        (750 / expected[0, 0]).ShouldBe(1.27, 0.005);
    }

    [Fact]
    public void Held_out_it_is_seen_from_the_rest()
    {
        var expected = MainEffects.Fit(
            Example,
            new[,]
            {
                { true, false },
                { false, false },
            }
        );

        expected[0, 0].ShouldBe(305.1, 0.05);
        (750 / expected[0, 0]).ShouldBe(2.46, 0.005);
    }

    [Fact]
    public void The_excess_counts_what_is_more_than_expected_for_each_hundred() =>
        VolumeTerm.ExcessOf([new HeldCell(305.1, 750 / 305.1, 0)], 1170).Excess.ShouldBe(38.0, 0.05);

    [Fact]
    public void A_planted_cell_is_found_and_nothing_beside_it()
    {
        var table = Even(6, 5, 40);
        table[2, 3] = 100;

        var fit = HeldOutCells.Find(table, 0.1);

        fit.Held.ShouldBe([(2, 3)]);
        fit.Expected[2, 3].ShouldBe(40, 0.5);
    }

    [Fact]
    public void Nothing_planted_nothing_held() => HeldOutCells.Find(Even(6, 5, 40), 0.1).Held.ShouldBeEmpty();

    [Fact]
    public void Four_complaints_are_never_a_cell_of_their_own()
    {
        var table = new long[20, 20];
        for (var i = 0; i < 20; i++)
        {
            table[i, i == 0 ? 1 : 0] = 1;
            table[0, i] = 1;
        }

        table[7, 7] = 4;
        HeldOutCells.Find(table, 100).Held.ShouldNotContain((7, 7));
    }

    [Fact]
    public void What_would_leave_no_way_to_tell_is_not_held_out() => HeldOutCells.Find(Example, 0.1).Held.Count().ShouldBe(1);

    [Fact]
    public void A_row_of_two_cells_keeps_one_to_be_known_by()
    {
        var table = Even(4, 4, 30);
        (table[0, 0], table[0, 1], table[0, 2], table[0, 3]) = (100, 100, 0, 0);

        var fit = HeldOutCells.Find(table, 0.1);

        fit.Held.Count(cell => cell.Row == 0).ShouldBe(1);
        fit.Held.ShouldAllBe(cell => fit.Expected[cell.Row, cell.Column] > 1);
    }

    [Theory]
    [InlineData(12, 4.8, 1.181, 0.913)]
    [InlineData(40, 20, 1.364, 1.115)]
    [InlineData(750, 305, 2.309, 2.175)]
    public void Few_are_drawn_to_one(long observed, double expected, double mean, double low)
    {
        var ratio = GammaShrinkage.Of(observed, expected, 35);

        ratio.Mean.ShouldBeAbout(mean);
        ratio.Low.ShouldBeAbout(low);
    }

    [Theory]
    [InlineData(1.0, 60)]
    [InlineData(8.0, 10)]
    public void How_far_is_learnt_from_the_cells_and_kept_within_limits(double spread, int k)
    {
        (long, double)[] cells = [.. Enumerable.Range(0, 60).Select(i => (40 + (long)(spread * (i % 5 - 2) * 2), 40.0))];

        GammaShrinkage.Learnt(cells).ShouldBe(k);
    }

    /// <summary>The published reference for shrunk ratios: a mixture of two gammas, which by our own gamma functions comes out
    /// alike.</summary>
    [Fact]
    public void The_gamma_functions_agree_with_those_of_the_reference()
    {
        var (a1, b1, a2, b2, p, n, e) = (0.2, 0.1, 2.0, 4.0, 1.0 / 3, 10, 2.0);
        var (one, two) = (p * Marginal(a1, b1), (1 - p) * Marginal(a2, b2));
        var q = one / (one + two);
        var mean =
            (q * (SpecialFunctions.DiGamma(a1 + n) - Math.Log(b1 + e))) + ((1 - q) * (SpecialFunctions.DiGamma(a2 + n) - Math.Log(b2 + e)));
        var low = Bisection.Find(
            0,
            10,
            x => (q * GammaShape.Below(x, a1 + n, b1 + e)) + ((1 - q) * GammaShape.Below(x, a2 + n, b2 + e)) - 0.05
        );

        q.ShouldBeAbout(0.9857);
        Math.Exp(mean).ShouldBeAbout(4.5634);
        low.ShouldBeAbout(2.5340);

        double Marginal(double a, double b) =>
            Math.Exp(
                SpecialFunctions.GammaLn(a + n)
                    - SpecialFunctions.GammaLn(a)
                    - SpecialFunctions.GammaLn(n + 1)
                    - (n * Math.Log(1 + (b / e)))
                    - (a * Math.Log(1 + (e / b)))
            );
    }

    [Fact]
    public void The_fit_keeps_the_margins_of_the_cells_left_in() =>
        Gen.Int[1, 60]
            .Array2D[4, 6]
            .Sample(counts =>
            {
                var table = new long[4, 6];
                var held = new bool[4, 6];
                held[1, 2] = true;
                for (var (i, at) = (0, 0); at < 24; at++, i = at / 6)
                {
                    table[i, at % 6] = counts[i, at % 6];
                }

                var fit = MainEffects.Fit(table, held);
                for (var i = 0; i < 4; i++)
                {
                    var left = Enumerable.Range(0, 6).Where(j => !held[i, j]).ToList();
                    left.Sum(j => fit[i, j]).ShouldBe(left.Sum(j => table[i, j]), 1e-6);
                }
            });

    private static long[,] Even(int rows, int columns, long each)
    {
        var table = new long[rows, columns];
        for (var at = 0; at < rows * columns; at++)
        {
            table[at / columns, at % columns] = each;
        }

        return table;
    }
}
