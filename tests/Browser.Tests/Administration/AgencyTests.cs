using Ccs.Browser.Tests.Filing;

namespace Ccs.Browser.Tests.Administration;

public sealed class AgencyTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Fact]
    public async Task An_agency_is_registered_with_a_service_and_a_citizen_finds_both_at_once()
    {
        var (agency, service) = (Administrator.NewId("agency"), Administrator.NewId("service"));
        await using var screen = await AdministratorsScreen();
        await screen.Go($"{Root}/agencies");
        await screen.Page.ClickAsync("main .btn-primary");
        await SendEmpty(screen, "administration-new-agency", "names-ckb", "names-ar", "names-en", "parentid", "kind", "id", "reason");

        await FillNames(screen, agency);
        await screen.Page.SelectOptionAsync("#parentid", "interior");
        await screen.Page.CheckAsync("input[value=department]");
        await screen.Page.FillAsync("#id", "interior");
        await screen.Page.FillAsync("#reason", "By decree 12 of the Council.");
        await Send(screen);
        await Told(screen, "id", "already has this identifier");
        (await screen.Page.InputValueAsync("#names-en")).ShouldBe(agency);
        await screen.Page.FillAsync("#id", agency);
        await Done(screen, "registered");

        await screen.Page.GetByRole(AriaRole.Link, new() { Name = agency, Exact = true }).ClickAsync();
        await screen.Page.ClickAsync("main .btn-primary");
        await SendEmpty(screen, "administration-new-service", "names-ckb", "names-ar", "names-en", "id", "reason");
        await FillNames(screen, service);
        await screen.Page.FillAsync("#id", service);
        await Done(screen, "registered");
        (await screen.Page.Locator("tbody th").InnerTextAsync()).ShouldStartWith(service);

        await using var citizens = await Screen("en", Visitor.Desk, scripts: false);
        await (await new Filer(citizens).At("agency")).Choose("Agency", agency);
        await citizens.Page.ClickAsync("main .btn-primary");
        await citizens.Page.Locator("main label").Filter(new() { HasText = service }).WaitForAsync();
    }

    [Fact]
    public async Task An_agency_is_renamed_moved_retired_and_brought_back()
    {
        var id = await (await Administrator.SignedIn(Api)).NewAgency();
        await using var screen = await AdministratorsScreen();
        var page = screen.Page;
        await screen.Go($"{Root}/agencies/{id}");

        await page.ClickAsync("dl a[href$='/name']");
        (await page.InputValueAsync("#names-en")).ShouldBe("Department");
        await page.FillAsync("#names-ckb", "وزارة كهرباء");
        await page.FillAsync("#names-en", "Grid department");
        await SendEmpty(screen, "administration-agency-name", "names-ckb", "reason");
        await page.FillAsync("#names-ckb", "بەشی تۆڕی کارەبا");
        await SendTooLate(screen, "administration-agency-name");
        await Done(screen, "name of the agency was changed");
        (await Heading(screen)).ShouldBe("Grid department");

        await page.ClickAsync("dl a[href$='/parent']");
        await page.SelectOptionAsync("#parentid", "");
        await SendEmpty(screen, "administration-agency-move", "parentid", "reason");
        await page.SelectOptionAsync("#parentid", "interior");
        await Done(screen, "moved");

        await page.ClickAsync("main .actions a[href$='/retirement']");
        (await page.Locator("main li").AllInnerTextsAsync()).ShouldContain("It has no open cases.");
        await SendEmpty(screen, "administration-agency-retirement", "reason");
        await Done(screen, "retired");
        (await Api.Get("/api/v1/agencies")).Body.ShouldNotContain($"\"{id}\"");

        await page.ClickAsync("main .actions a[href$='/return']");
        await Done(screen, "takes complaints again");
        (await Api.Get("/api/v1/agencies")).Body.ShouldContain($"\"{id}\"");
    }

    [Fact]
    public async Task What_a_rule_refuses_is_told_and_nothing_changes()
    {
        await using var screen = await AdministratorsScreen();
        await screen.Go($"{Root}/agencies/interior/retirement");
        await screen.Page.FillAsync("#reason", "By decree 12 of the Council.");
        await Send(screen);
        (await screen.Page.Locator("#error-summary").InnerTextAsync()).ShouldContain("There are agencies below this one");

        await screen.Go($"{Root}/agencies/interior/parent");
        await screen.Page.SelectOptionAsync("#parentid", "governorate-erbil");
        await screen.Page.FillAsync("#reason", "By decree 12 of the Council.");
        await Send(screen);
        await Told(screen, "parentid", "cannot stand below itself");

        (await screen.Go($"{Root}/agencies/nowhere"))!.Status.ShouldBe(404);
        (await screen.Go($"{Root}/agencies/nowhere/name"))!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_service_is_renamed_retired_and_brought_back()
    {
        var administrator = await Administrator.SignedIn(Api);
        var (agency, id) = (await administrator.NewAgency(), Administrator.NewId("service"));
        (
            await administrator.Change(
                "services",
                new
                {
                    id,
                    agencyId = agency,
                    names = Administrator.Names("Meters"),
                    reason = "New.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        await using var screen = await AdministratorsScreen();
        await screen.Go($"{Root}/agencies/{agency}");

        await screen.Page.ClickAsync($"a[href$='/{id}/name']");
        await FillNames(screen, "Electricity meters");
        await SendTooLate(screen, "administration-service-name");
        await Done(screen, "name of the service was changed");
        (await screen.Page.Locator("tbody th").InnerTextAsync()).ShouldStartWith("Electricity meters");

        await screen.Page.ClickAsync($"a[href$='/{id}/retirement']");
        await Done(screen, "retired");
        (await screen.Page.Locator("tbody th").InnerTextAsync()).ShouldContain("Retired");
        (await Api.Get($"/api/v1/services?agency={agency}")).Body.ShouldNotContain(id);

        await screen.Page.ClickAsync($"a[href$='/{id}/return']");
        await Done(screen, "back");
        (await Api.Get($"/api/v1/services?agency={agency}")).Body.ShouldContain(id);
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Looked_at(string language, int width)
    {
        await using var screen = await AdministratorsScreen(language, width);
        await LookAt(screen, "agencies", "agencies");
        await LookAt(screen, "agencies/interior", "agency");
        await LookAt(screen, "agencies/interior/name", "agency-name");
        await LookAt(screen, "agencies/interior/parent", "agency-parent");
        await LookAt(screen, "agencies/interior/retirement", "agency-retirement");
        await LookAt(screen, "agencies/interior/return", "agency-return");
        await LookAt(screen, "agencies/new", "new-agency");
        await LookAt(screen, "agencies/interior/new-service", "new-service");
    }
}
