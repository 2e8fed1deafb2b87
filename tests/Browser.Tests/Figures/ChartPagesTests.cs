using System.Text;

namespace Ccs.Browser.Tests.Figures;

/// <summary>The pages with charts in all languages, on both screens, with and without scripts; what they and the others weigh.</summary>
public sealed class ChartPagesTests(ManyComplaintsFixture many, Chromium chromium) : ChartTest(many, chromium)
{
    private const int Heaviest = 60_000;

    private static readonly (string Name, string Path)[] Charts =
    [
        ("figures-ranking", "ranking"),
        ("figures-ranking-unit", "ranking?by=category&measure=reopened&unit=delay"),
        ("figures-trend", "trend"),
        ("figures-trend-late", "trend?measure=late&by=agency"),
        ("figures-heat", "heat"),
        ("figures-heat-late", "heat?measure=late&rows=11&columns=9"),
        ("figures-map", "map"),
        ("figures-map-late", "map?measure=late"),
    ];

    private static readonly string[] Others =
    [
        "ranking?by=service&score=service",
        "trend?measure=late&by=category&interval=month",
        "trend?measure=late&from=2025-12-01&to=2026-11-30",
        "trend?measure=late&by=agency&from=2025-12-01&to=2026-11-30",
        "heat?by=service&across=governorate&measure=late",
        "times?by=service",
        "ageing?by=service",
        "flow",
        "silence",
        "own",
        "today",
        "monthly",
        "cases?term=filed&hits=true",
        "rehearse",
        "record",
    ];

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Every_page_is_in_order_and_its_picture_is_its_table(string language, int width)
    {
        await using var screen = await ScreenOf("centre", language, width);
        foreach (var (name, path) in Charts)
        {
            await screen.Go($"{Room}/{path}");
            await screen.LookOnBothScreens(name);
            if (name.StartsWith("figures-heat", StringComparison.Ordinal))
            {
                (await screen.Page.Locator("table.heat tbody tr").CountAsync()).ShouldBeGreaterThan(10);
                continue;
            }

            (await Unlike(screen)).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public async Task Without_scripts_a_reader_comes_from_number_to_number()
    {
        await using var screen = await ScreenOf("analyst", "ar", Visitor.Phone, scripts: false);
        foreach (var page in new[] { "ranking", "trend", "map", "heat" })
        {
            await screen.Go($"{Room}/{page}");
            await screen.LookAt($"figures-{page}-analyst");
        }

        await screen.Page.Locator("table.heat tbody td a").First.ClickAsync();
        await screen.Arrive("**/ar/staff/figures/heat?**category=**");
        (await screen.Page.Locator("table.heat").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task No_page_is_heavy_with_many_complaints()
    {
        await using var screen = await ScreenOf("centre");
        foreach (var path in Charts.Select(chart => chart.Path).Concat(Others))
        {
            Encoding.UTF8.GetByteCount(await Page(screen, $"/ckb{Room}/{path}")).ShouldBeLessThan(Heaviest, path);
        }
    }

    /// <summary>What is drawn and is not in its row, and rows with a number that are not drawn.</summary>
    private static Task<string[]> Unlike(Screen screen) =>
        screen.Page.EvaluateAsync<string[]>(
            """
            () => {
              const figures = [...document.querySelectorAll('figure.chart')];
              const unlike = figures.length ? [] : ['no chart'];
              for (const figure of figures) {
                const rows = [...figure.querySelectorAll('tbody tr')].map(tr => [...tr.querySelectorAll('data')].map(data => data.value));
                const drawn = [...figure.querySelectorAll('svg [data-row]')];
                if (!drawn.length) unlike.push(`${figure.getAttribute('aria-labelledby')}: nothing is drawn`);
                for (const mark of drawn) {
                  if (!rows[mark.dataset.row]?.includes(mark.dataset.value)) unlike.push(mark.outerHTML);
                }
                const desc = figure.querySelector('svg desc')?.textContent;
                if (desc !== figure.querySelector('p').textContent) unlike.push(`says something else: ${desc}`);
                if (new Set(drawn.map(mark => mark.dataset.row)).size !== drawn.length) unlike.push('a row is drawn twice');
              }
              return unlike;
            }
            """
        );
}
