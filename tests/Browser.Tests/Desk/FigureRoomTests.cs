namespace Ccs.Browser.Tests.Desk;

/// <summary>The pages of the figures in all languages, on both screens: no wider than the screen, and nothing that axe finds.</summary>
public sealed class FigureRoomTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Every_page_of_an_analyst_is_in_order(string language, int width)
    {
        var (measure, from) = await Measure();
        await using var screen = await ScreenOf("analyst", language, width);
        await screen.Go("/staff");
        await screen.Arrive($"**/{language}/staff/figures/today");
        await Look(
            screen,
            ("figures-today", "/staff/figures/today"),
            ("figures-times", "/staff/figures/times?by=agency"),
            ("figures-flow", "/staff/figures/flow"),
            ("figures-ageing", "/staff/figures/ageing?by=category"),
            ("figures-measures", "/staff/figures/measures"),
            ("figures-effect", $"/staff/figures/measures/{measure}"),
            ("figures-record", "/staff/figures/record"),
            ("figures-record-wrong", "/staff/figures/record?Unit=agency:nowhere&Term=late&Start=soon"),
            ("figures-record-told", $"/staff/figures/record?Unit=agency:electricity&Term=late&Start={from}"),
            ("figures-weights-read", "/staff/figures/weights"),
            ("figures-cases-count", "/staff/figures/cases?term=filed&hits=true"),
            ("figures-refused", "/staff/figures/times?from=soon")
        );
        await screen.Go($"/staff/figures/record?Unit=agency:electricity&Term=late&Start={from}");
        await Send(screen);
        await screen.LookOnBothScreens("figures-record-empty");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Every_page_of_those_who_see_cases_is_in_order(string language, int width)
    {
        await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", "interior"));
        await using var centre = await ScreenOf("centre", language, width);
        await Look(
            centre,
            ("figures-own-all", "/staff/figures/own"),
            ("figures-own-beside", "/staff/figures/own?agency=interior"),
            ("figures-cases", "/staff/figures/cases?by=agency&key=interior&term=filed&hits=true"),
            ("figures-weights", "/staff/figures/weights")
        );
        await Send(centre);
        await centre.LookOnBothScreens("figures-weights-empty");
    }

    private static async Task Look(Screen screen, params (string Name, string Path)[] pages)
    {
        foreach (var (name, path) in pages)
        {
            await screen.Go(path);
            await screen.LookOnBothScreens(name);
        }
    }

    private async Task<(string Id, string From)> Measure()
    {
        var analyst = await Api.As("analyst");
        var from = $"{(await analyst.Today()).AddDays(3):yyyy-MM-dd}";
        var made = await analyst.Post(
            "/api/v1/insights/measures",
            new
            {
                weaknessKey = "agency:electricity:late",
                what = "A second shift at the counter",
                who = "Counter office",
                from,
            }
        );
        return (made.ShouldBe(HttpStatusCode.Created).Text("id"), from);
    }
}
