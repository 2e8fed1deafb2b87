using Ccs.Browser.Tests.Filing;

namespace Ccs.Browser.Tests.Administration;

public sealed class CategoryTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Fact]
    public async Task A_kind_of_complaint_and_one_below_it_are_registered_renamed_retired_and_brought_back()
    {
        var (top, below) = (Administrator.NewId("kind"), Administrator.NewId("kind"));
        await using var screen = await AdministratorsScreen();
        var page = screen.Page;
        await screen.Go($"{Root}/categories");
        await page.ClickAsync("main .btn-primary");
        await SendEmpty(screen, "administration-new-category", "names-ckb", "names-ar", "names-en", "id", "reason");
        await FillNames(screen, top);
        await page.FillAsync("#id", "Not An Identifier");
        await page.FillAsync("#reason", "Asked for by the agencies.");
        await Send(screen);
        await Told(screen, "id", "small Latin letters");
        await page.FillAsync("#id", top);
        await Done(screen, "registered");

        // One alone is not asked for.
        (
            await (await Administrator.SignedIn(Api)).Change(
                "categories",
                new
                {
                    id = Administrator.NewId("kind"),
                    parentId = top,
                    names = Administrator.Names("Another"),
                    reason = "Asked for by the agencies.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        await page.ClickAsync($"a[href$='categories/new?parent={top}']");
        (await page.InputValueAsync("#parentid")).ShouldBe(top);
        await FillNames(screen, below);
        await page.FillAsync("#id", below);
        await Done(screen, "registered");
        await CitizensSee(top, below, seen: true);

        await page.ClickAsync($"a[href$='/{below}/name']");
        await page.FillAsync("#names-en", $"{below} renamed");
        await SendTooLate(screen, "administration-category-name");
        await Done(screen, "name of the kind of complaint was changed");
        (await page.Locator("tbody").InnerTextAsync()).ShouldContain($"{below} renamed");

        await page.ClickAsync($"a[href$='/{top}/retirement']");
        await Done(screen, "retired");
        await CitizensSee(top, below, seen: false);

        await page.ClickAsync($"a[href$='/{top}/return']");
        await Done(screen, "back");
        await CitizensSee(top, below, seen: true);

        await page.ClickAsync($"a[href$='/{top}/retirement']");
        await Done(screen, "retired");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Looked_at(string language, int width)
    {
        await using var screen = await AdministratorsScreen(language, width);
        await screen.Go($"{Root}/categories");
        var first = (await screen.Page.Locator("a[href$='/name']").First.GetAttributeAsync("href"))!.Split('/')[^2];
        await screen.LookOnBothScreens("administration-categories");
        await LookAt(screen, "categories/new", "new-category");
        await LookAt(screen, $"categories/{first}/name", "category-name");
        await LookAt(screen, $"categories/{first}/retirement", "category-retirement");
        await LookAt(screen, $"categories/{first}/return", "category-return");
    }

    private async Task CitizensSee(string top, string below, bool seen)
    {
        await using var citizens = await Screen("en", Visitor.Desk, scripts: false);
        await new Filer(citizens).At("category");
        (await citizens.Page.Locator($"input[value={top}]").CountAsync()).ShouldBe(seen ? 1 : 0);
        if (seen)
        {
            await citizens.Page.CheckAsync($"input[value={top}]");
            await citizens.Page.ClickAsync("main .btn-primary");
            await citizens.Page.Locator($"input[value={below}]").WaitForAsync();
        }
    }
}
