namespace Ccs.Browser.Tests.Figures;

/// <summary>From a number to the numbers below it, and to its cases: they are as many.</summary>
public sealed class ChartDrillTests(ManyComplaintsFixture many, Chromium chromium) : ChartTest(many, chromium)
{
    [Theory]
    [InlineData("filed", "")]
    [InlineData("late", "&rows=11&columns=9")]
    public async Task The_numbers_of_a_heat_table_add_up_and_each_leads_on(string measure, string part)
    {
        await using var screen = await ScreenOf("centre");
        await screen.Go($"{Room}/heat?measure={measure}{part}");
        var cells = await ChartCellRead.All(screen);
        var (lastRow, lastColumn) = (cells.Max(cell => cell.Row), cells.Max(cell => cell.Column));
        lastRow.ShouldBeGreaterThan(10);
        foreach (var line in cells.Where(cell => cell.Column >= 0).GroupBy(cell => cell.Row))
        {
            line.Where(cell => cell.Column < lastColumn).Sum(cell => cell.Value ?? 0).ShouldBe(line.Last().Value!.Value, $"row {line.Key}");
        }

        foreach (var line in cells.Where(cell => cell.Column >= 0).GroupBy(cell => cell.Column))
        {
            line.Where(cell => cell.Row < lastRow).Sum(cell => cell.Value ?? 0).ShouldBe(line.Last().Value!.Value, $"column {line.Key}");
        }

        cells.Where(cell => cell is { Value: > 0, Href: null }).ShouldBeEmpty();
        foreach (var total in cells.Where(cell => cell.Value > 0 && (cell.Row == lastRow || cell.Column == lastColumn)))
        {
            if (total.Href!.Contains("/cases?", StringComparison.Ordinal))
            {
                (await CasesOf(screen, total.Href)).ShouldBe((long)total.Value!.Value, total.Href);
            }
        }

        var inside = cells.Where(cell => cell.Value > 0 && cell.Row < lastRow && cell.Column >= 0 && cell.Column < lastColumn);
        foreach (var cell in inside.Take(12))
        {
            var isPart = cell.Href!.EndsWith("#heat", StringComparison.Ordinal);
            (await HeatOf(screen, cell.Href)).ShouldBe(isPart ? (long)cells[^1].Value!.Value : (long)cell.Value!.Value, cell.Href);
        }
    }

    [Fact]
    public async Task What_a_heat_table_adds_up_stands_one_by_one_in_its_next_part()
    {
        await using var screen = await ScreenOf("analyst");
        await screen.Go($"{Room}/heat");
        var first = await ChartCellRead.All(screen);
        var rest = first.Last(cell => cell.Column == -1 && cell.Href is not null).Row;
        var sum = first.Last(cell => cell.Row == rest).Value!.Value;

        await screen.Page.Locator($"table.heat tbody tr:nth-child({rest + 1}) th a").ClickAsync();
        await screen.Arrive("**rows=11**");
        var next = await ChartCellRead.All(screen);
        var last = next.Max(cell => cell.Column);
        var totals = next.Where(cell => cell.Column == last).Select(cell => cell.Value ?? 0).ToList();

        totals[0].ShouldBe(totals[^1] - sum, "those that came before");
        totals.Skip(1).SkipLast(1).Sum().ShouldBe(sum);
        totals.Count.ShouldBeGreaterThan(4);
    }

    [Theory]
    [InlineData("trend?measure=filed")]
    [InlineData("trend?measure=late&interval=month")]
    [InlineData("map")]
    [InlineData("map?measure=late")]
    public async Task Each_number_of_a_row_leads_to_as_many_cases_and_its_name_to_the_numbers(string page)
    {
        await using var screen = await ScreenOf("centre");
        await screen.Go($"{Room}/{page}");
        var rows = (await ChartCellRead.All(screen)).GroupBy(cell => cell.Row).Where(row => row.First().Href is not null).ToList();
        rows.Count.ShouldBeGreaterThan(3);
        foreach (var row in new[] { rows[0], rows[1], rows[^1] })
        {
            foreach (var cell in row.Where(cell => cell is { Column: >= 0, Href: not null }))
            {
                (await CasesOf(screen, cell.Href!)).ShouldBe((long)cell.Value!.Value, cell.Href!);
            }

            var counted = row.First(cell => cell.Column >= 0 && cell.Value is not null);
            (await HeatOf(screen, row.First().Href!)).ShouldBe((long)counted.Value!.Value, row.First().Href!);
        }
    }

    [Fact]
    public async Task Complaints_of_a_ranking_lead_to_as_many_cases_and_its_rows_to_their_parts()
    {
        await using var screen = await ScreenOf("centre");
        await screen.Go($"{Room}/ranking");
        var cells = await ChartCellRead.All(screen);
        foreach (var row in cells.GroupBy(cell => cell.Row).Take(3))
        {
            var complaints = row.First(cell => cell.Href?.Contains("/cases?", StringComparison.Ordinal) == true);
            (await CasesOf(screen, complaints.Href!)).ShouldBe((long)complaints.Value!.Value, complaints.Href!);
        }

        await screen.Page.Locator("table.chart-table tbody th a").Nth(1).ClickAsync();
        await screen.Arrive("**unit=**");
        var name = await screen.Page.Locator("table.chart-table").First.Locator("tbody th a").Nth(1).InnerTextAsync();
        (await screen.Page.Locator("#unit").InnerTextAsync()).ShouldBe(name);
    }
}
