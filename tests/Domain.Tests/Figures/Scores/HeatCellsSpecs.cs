using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Scores;

public sealed class HeatCellsSpecs
{
    [Fact]
    public void A_large_cell_is_held_against_what_the_others_explain()
    {
        var marks = HeatCells.OfCounts(
            new long[,]
            {
                { 750, 420 },
                { 770, 1060 },
            }
        );

        marks[0, 0].Mark.ShouldBe(HeatMark.More);
        marks[0, 0].Expected.ShouldBe(305.094, 1e-3);
        new[] { marks[0, 1], marks[1, 0], marks[1, 1] }.ShouldAllBe(cell => cell.Mark == HeatMark.AsExpected);
    }

    [Fact]
    public void A_cell_that_is_nearly_empty_is_marked_too()
    {
        var marks = HeatCells.OfCounts(
            new long[,]
            {
                { 2, 60, 60 },
                { 60, 60, 60 },
                { 60, 60, 60 },
            }
        );

        marks[0, 0].Mark.ShouldBe(HeatMark.Fewer);
    }

    [Fact]
    public void A_rate_is_held_against_that_of_all_other_cells()
    {
        var marks = HeatCells.OfRates(
            new Tally[,]
            {
                { new(40, 100), new(10, 100) },
                { new(0, 100), new(10, 100) },
            }
        );

        marks[0, 0].ShouldBe(new HeatCellMark(100 * 20.0 / 300, HeatMark.More));
        marks[1, 0].Mark.ShouldBe(HeatMark.Fewer);
        (marks[0, 1].Mark, marks[1, 1].Mark).ShouldBe((HeatMark.AsExpected, HeatMark.AsExpected));
    }

    [Fact]
    public void Four_are_never_marked_and_nothing_is_expected_of_nothing()
    {
        var marks = HeatCells.OfRates(
            new Tally[,]
            {
                { new(4, 4), new(10, 1000) },
                { default, default },
            }
        );

        marks[0, 0].Mark.ShouldBe(HeatMark.AsExpected);
        marks[1, 0].ShouldBe(default);
        HeatCells.OfCounts(new long[0, 0]).Length.ShouldBe(0);
        HeatCells.OfRates(new Tally[0, 0]).Length.ShouldBe(0);
    }
}
