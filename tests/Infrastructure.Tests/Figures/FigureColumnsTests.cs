using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Figures.Columns;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>Columns against the rows that they were made of, while they grow.</summary>
public sealed class FigureColumnsTests
{
    private const int Complaints = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whoever_reads_goes_on_to_see_what_was_known_however_much_comes(int seed)
    {
        var random = new Random(seed);
        List<EntryRow> rows = [];
        var mark = Live(random, rows, 0, 500);
        var columns = Read(rows, mark);
        List<(long Mark, FigureColumns Columns, string Then)> seen = [(mark, columns, Text(rows, mark, null))];
        for (var cut = 0; cut < 12; cut++)
        {
            var after = mark;
            mark = Live(random, rows, after, random.Next(1, 700));
            columns = columns.With([.. rows.Where(row => IsNews(row, after))], mark);
            seen.Add((mark, columns, Text(rows, mark, null)));
            foreach (var (then, before, text) in seen)
            {
                Text(before, then, null).ShouldBe(text, $"as it was read, until {then} at {mark}");
                Text(columns, then, null).ShouldBe(text, $"as it is now, until {then} at {mark}");
                Text(columns, then, filed => filed % 3 == 0).ShouldBe(Text(rows, then, filed => filed % 3 == 0));
            }
        }

        var past = Read([.. rows.OrderBy(row => row.Filed)], mark);
        Text(past, mark, null).ShouldBe(Text(columns, mark, null), "read in one go");
    }

    [Fact]
    public void Those_of_a_complaint_come_one_after_the_other()
    {
        var random = new Random(4);
        List<EntryRow> rows = [];
        var before = Live(random, rows, 0, 500);
        var columns = Read(rows, before);
        var mark = Live(random, rows, before, 500);
        columns = columns.With([.. rows.Where(row => IsNews(row, before))], mark);
        List<int> complaints = [];
        columns.Walk(mark, null, (_, _, complaint) => complaints.Add(complaint));
        var runs = complaints.Where((complaint, at) => at == 0 || complaints[at - 1] != complaint).ToArray();
        runs.ShouldBeUnique();
        runs.Length.ShouldBe(rows.Where(row => row.Until == FiguresSchema.Open).Select(row => row.Filed).Distinct().Count());
    }

    private static bool IsNews(EntryRow row, long after) => row.Since > after || (row.Until > after && row.Until != FiguresSchema.Open);

    /// <summary>Entries begin and end, one with each event.</summary>
    private static long Live(Random random, List<EntryRow> rows, long mark, int events)
    {
        for (var e = 0; e < events; e++)
        {
            mark++;
            var open = rows.FindAll(row => row.Until == FiguresSchema.Open);
            if (open.Count > 0 && random.Next(3) == 0)
            {
                var one = open[random.Next(open.Count)];
                rows[rows.IndexOf(one)] = one with { Until = mark };
            }
            else
            {
                var group = new EntryGroup((short)random.Next(3), 1, 2, 3, (short)random.Next(200), 0);
                rows.Add(
                    new EntryRow(
                        random.Next(1, Complaints),
                        mark,
                        FiguresSchema.Open,
                        new DateOnly(2026, 1, 1).DayNumber + random.Next(300),
                        group,
                        (ushort)random.Next(500),
                        (ushort)random.Next(400)
                    )
                );
            }
        }

        return mark;
    }

    private static FigureColumns Read(IEnumerable<EntryRow> rows, long mark)
    {
        var (past, groups) = (new PastEntries(1, 1, hasDays: true), new Numbered<EntryGroup>());
        foreach (var row in rows.OrderBy(row => row.Filed))
        {
            past.Add(row, groups.Of(row.Group));
        }

        return FigureColumns.Of(past, groups, hasDays: true, mark);
    }

    private static string Text(IEnumerable<EntryRow> rows, long mark, Predicate<long>? isSeen) =>
        Text(
            rows.Where(row => row.Since <= mark && row.Until > mark && isSeen?.Invoke(row.Filed) != false)
                .Select(row => $"{row.Day} {row.Group} {row.What} {row.Days}")
        );

    private static string Text(FigureColumns columns, long mark, Predicate<long>? isSeen)
    {
        List<string> found = [];
        columns.Walk(
            mark,
            isSeen,
            (block, at, _) => found.Add($"{block.Day(at)} {columns.Groups.All[block.Group(at)]} {block.What(at)} {block.Days(at)}")
        );
        return Text(found);
    }

    private static string Text(IEnumerable<string> entries) => string.Join('\n', entries.Order(StringComparer.Ordinal));
}
