using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Statistics;

/// <summary>Cells that belong together are looked at together too.</summary>
public sealed class TogetherSpecs
{
    private const int Rows = 6;
    private const int Each = 10;
    private const int OfGroup = 5;
    private const int Groups = 4;

    /// <summary>Twenty columns, five and five of which belong together; each row once.</summary>
    private static readonly (int Row, int Column)[][] Together =
    [
        .. Enumerable.Range(0, Rows * Groups).Select(at => Group(at / Groups, at % Groups)),
    ];

    [Fact]
    public void What_is_spread_over_them_is_plain_in_none_and_plain_in_all()
    {
        var table = Table();
        foreach (var (row, column) in Group(2, 1))
        {
            // 20 where 10 are has 3e-3 by chance: of 120 cells none stands out. 100 where 50 are has 1e-9.
            table[row, column] = 20;
        }

        HeldOutCells.Find(table, 0.1).Areas.ShouldBeEmpty();
        var fit = HeldOutCells.Find(table, 0.1, Together);

        var area = fit.Areas.ShouldHaveSingleItem();
        area.Together.ShouldBe(2 * Groups + 1);
        area.Cells.ShouldBe(Group(2, 1));
        area.Sum(table).ShouldBe(100);
        area.Sum(fit.Expected).ShouldBeAbout(50);
    }

    [Fact]
    public void The_excess_of_the_row_is_that_of_all_of_them()
    {
        var table = Table();
        foreach (var (row, column) in Group(2, 1))
        {
            table[row, column] = 20;
        }

        var term = VolumeTerm.Of(table, 0.1, Together);

        // 50 of 250 too many, drawn to none: (100 + 60) / (50 + 60) - 1 of 50.
        term.K.ShouldBe(60);
        term.Rows[2].Excess.ShouldBeAbout(100 * 50 * ((160 / 110.0) - 1) / 250);
        term.Rows[2].Sd.ShouldBeAbout(100 * 50 * (Math.Sqrt(160) / 110) / 250);
        term.Rows.Where((_, row) => row != 2).ShouldAllBe(row => row.Excess == 0 && row.Sd == 0);
    }

    [Fact]
    public void One_that_stands_out_by_itself_is_named_by_itself()
    {
        var table = Table();
        table[2, 7] = 40;

        var area = HeldOutCells.Find(table, 0.1, Together).Areas.ShouldHaveSingleItem();

        area.Together.ShouldBeNull();
        area.Cells.ShouldBe([(2, 7)]);
    }

    /// <summary>Its number is that of all its cells, and none counts twice.</summary>
    [Fact]
    public void What_the_others_have_too_takes_in_the_one_that_was_found_before()
    {
        var table = Table();
        foreach (var (row, column) in Group(2, 1))
        {
            table[row, column] = column == 7 ? 120 : 30;
        }

        var area = HeldOutCells.Find(table, 0.1, Together).Areas.ShouldHaveSingleItem();

        area.Together.ShouldBe(2 * Groups + 1);
        area.Sum(table).ShouldBe(240);
    }

    /// <summary>The same complaints, in rows and columns changed: each of the rows has its own part.</summary>
    [Fact]
    public void Rows_that_belong_together_share_what_they_have_more()
    {
        var (table, across) = (new long[Groups * OfGroup, Rows], Table());
        foreach (var (row, column) in Group(2, 1))
        {
            across[row, column] = 20;
        }

        for (var at = 0; at < table.Length; at++)
        {
            table[at / Rows, at % Rows] = across[at % Rows, at / Rows];
        }

        var term = VolumeTerm.Of(table, 0.1, [.. Together.Select(cells => cells.Select(cell => (cell.Column, cell.Row)).ToArray())]);

        term.Areas.ShouldHaveSingleItem().Observed.ShouldBe(100);
        foreach (var row in Enumerable.Range(OfGroup, OfGroup))
        {
            term.Rows[row].Excess.ShouldBeAbout(100 * 10 * ((160 / 110.0) - 1) / 70);
        }

        term.Rows.Where(row => row.Excess != 0).Count().ShouldBe(OfGroup);
    }

    [Fact]
    public void More_to_look_at_makes_each_look_stricter()
    {
        var table = Table();

        // 30 where, with itself in its margins, 14.4 are expected: 2e-4. One of 120 may have 8.3e-4, one of 5,120 2e-5.
        table[2, 7] = 30;

        HeldOutCells.Find(table, 0.1).Areas.Count.ShouldBe(1);
        HeldOutCells.Find(table, 0.1, [.. Enumerable.Repeat(Group(0, 0), 5000)]).Areas.ShouldBeEmpty();
    }

    [Fact]
    public void What_would_leave_a_row_with_nothing_to_be_known_by_is_not_held_out()
    {
        var table = Table();
        for (var column = 0; column < Groups * OfGroup; column++)
        {
            table[0, column] = column < 2 * OfGroup ? 30 : 0;
        }

        var fit = HeldOutCells.Find(table, 0.1, Together);

        fit.Areas.ShouldNotBeEmpty();
        fit.Held.Count(cell => cell.Row == 0).ShouldBeLessThan(2 * OfGroup);
        fit.Held.ShouldAllBe(cell => fit.Expected[cell.Row, cell.Column] > 1);
    }

    private static long[,] Table()
    {
        var table = new long[Rows, Groups * OfGroup];
        for (var at = 0; at < table.Length; at++)
        {
            table[at / (Groups * OfGroup), at % (Groups * OfGroup)] = Each;
        }

        return table;
    }

    private static (int Row, int Column)[] Group(int row, int group) =>
        [.. Enumerable.Range(group * OfGroup, OfGroup).Select(column => (row, column))];
}
