namespace Ccs.Browser.Tests.Desk;

public sealed class QueueTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task The_queue_is_narrowed_and_the_filters_stay_in_the_address(string language, int width, bool scripts)
    {
        await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", "health"));
        var urgent = await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", "health"));
        await (await Api.As("officer.health")).Decide(
            urgent.ComplaintId,
            "assessment",
            new
            {
                severity = 4,
                safety = true,
                urgent = true,
            }
        );
        await using var screen = await ScreenOf("officer.health", language, width, scripts);
        await screen.Go("/staff");
        await screen.LookAt("queue");
        var all = await screen.Page.Locator("[data-row]").CountAsync();
        all.ShouldBeGreaterThan(1);

        await screen.Page.Locator("details.filters summary").ClickAsync();
        await screen.Page.Locator("select[name=officer]").SelectOptionAsync("none");
        await screen.Page.Locator("select[name=sort]").SelectOptionAsync("newest");
        await screen.LookAt("queue-filters");
        await screen.Page.Locator("details.filters form[method=get] button").ClickAsync();

        screen.Page.Url.ShouldContain("officer=none");
        screen.Page.Url.ShouldContain("sort=newest");
        (await screen.Page.Locator("select[name=officer]").InputValueAsync()).ShouldBe("none");
        (await screen.Page.Locator("[data-row]").First.GetAttributeAsync("href"))!.ShouldContain(urgent.ComplaintId);
        await screen.Page.Locator("select[name=category]").SelectOptionAsync("fees");
        await screen.Page.Locator("details.filters form[method=get] button").ClickAsync();
        (await screen.Page.Locator("[data-row]").CountAsync()).ShouldBe(0);
        await screen.LookAt("queue-empty");
    }

    [Fact]
    public async Task The_keyboard_alone_goes_through_the_queue()
    {
        await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", "trade"));
        await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", "trade"));
        await using var screen = await ScreenOf("officer.trade");
        await screen.Go("/staff");
        var keyboard = screen.Page.Keyboard;

        // The button is there as soon as the keys are listened to.
        await Assertions.Expect(screen.Page.Locator("[data-shortcuts]")).ToBeVisibleAsync();
        await keyboard.PressAsync("?");
        await Assertions.Expect(screen.Page.Locator("dialog#shortcuts")).ToBeVisibleAsync();
        await screen.LookAt("queue-shortcuts");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(screen.Page.Locator("dialog#shortcuts")).ToBeHiddenAsync();
        await keyboard.PressAsync("/");
        await Eventually.Holds(
            () => screen.Page.EvaluateAsync<bool>("document.activeElement.matches('[data-search]')"),
            "the search has the focus"
        );
        await keyboard.TypeAsync("j");
        (await screen.Page.Locator("input[data-search]").InputValueAsync()).ShouldBe("j", "in a field a key is a letter");
        await screen.Go("/staff");
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("ArrowDown");
        var second = await screen.Page.Locator("[data-row]").Nth(1).GetAttributeAsync("href");
        await screen.LookAt("queue-focus");
        await keyboard.PressAsync("k");
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("Enter");

        await screen.Page.WaitForURLAsync($"**{second}");
        await keyboard.PressAsync("u");
        await screen.Page.WaitForURLAsync("**/staff");
    }

    [Fact]
    public async Task A_phone_number_finds_the_case_and_stands_in_no_address()
    {
        var phone = Some.Phone();
        var complaint = await Scenario.Verified(Api, Some.Filing(phone: phone));
        await using var screen = await ScreenOf("officer.electricity");
        await screen.Go("/staff");

        await screen.Page.Locator("input[data-search]").FillAsync(phone);
        await screen.Page.Locator("form.search button").ClickAsync();

        screen.Page.Url.ShouldContain("q=");
        Uri.UnescapeDataString(screen.Page.Url).ShouldNotContain(phone[^7..]);
        (await screen.Page.Locator("[data-row]").CountAsync()).ShouldBe(1);
        (await screen.Page.Locator("[data-row]").GetAttributeAsync("href"))!.ShouldContain(complaint.ComplaintId);
        (await screen.Page.Locator("input[data-search]").InputValueAsync()).ShouldBe(phone);
        await screen.LookAt("queue-search");
    }

    [Theory]
    [MemberData(nameof(Visitor.OtherHalf), MemberType = typeof(Visitor))]
    public async Task A_view_is_kept_under_its_name_and_removed(string language, int width, bool scripts)
    {
        await using var screen = await ScreenOf("head.labour", language, width, scripts);
        await screen.Go("/staff?status=assigned&sort=newest");
        await screen.Page.Locator("form.save-view button").ClickAsync();
        await screen.LookAt("queue-view-error");
        await screen.Page.Locator("input[name=ViewName]").FillAsync("Newest first");
        await screen.Page.Locator("form.save-view button").ClickAsync();

        var view = screen.Page.Locator(".views .saved a");
        (await view.InnerTextAsync()).ShouldBe("Newest first");
        await screen.Go("/staff");
        await view.ClickAsync();
        screen.Page.Url.ShouldContain("sort=newest");
        (await view.GetAttributeAsync("aria-current")).ShouldBe("page");
        await screen.LookAt("queue-view");
        await screen.Page.Locator(".views .saved button").ClickAsync();
        (await screen.Page.Locator(".views .saved").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Visitor.Everybody), MemberType = typeof(Visitor))]
    public async Task The_triage_desk_assigns_what_it_marked_and_is_told_of_each(string language, int width, bool scripts)
    {
        var first = await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", null));
        var second = await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", null));
        await using var screen = await ScreenOf("centre", language, width, scripts);
        await screen.Go("/staff?status=verified&sort=newest");
        await screen.LookAt("triage");
        foreach (var complaint in new[] { first, second })
        {
            await screen.Page.Locator($"input[value^='{complaint.ComplaintId}']").CheckAsync();
        }

        await screen.Page.Locator("main form[method=get] .btn-primary[type=submit]").Last.ClickAsync();
        await screen.LookAt("triage-assign");
        await Send(screen);
        var wrong = screen.Page.Locator("#error-summary a");
        (await wrong.AllInnerTextsAsync()).Distinct().Count().ShouldBe(2, "each field is told by its name");
        (await wrong.First.GetAttributeAsync("href")).ShouldBe("#agencyid", "in the order of the page");
        await screen.LookAt("triage-assign-errors");
        (await (await Api.As("centre")).Decide(second.ComplaintId, "note", new { text = "Looked at it." })).ShouldBe(HttpStatusCode.OK);
        await screen.Page.Locator("select[name=AgencyId]").SelectOptionAsync("housing");
        await screen.Page.Locator("textarea[name=Reason]").FillAsync("A matter of housing.");
        await Send(screen);

        (await screen.Page.Locator(".outcome-done").CountAsync()).ShouldBe(1);
        (await screen.Page.Locator(".outcome-not").CountAsync()).ShouldBe(1);
        await screen.LookAt("triage-assigned");
        await screen.Page.Locator("main form[method=get] button").ClickAsync();
        (await screen.Page.Locator("ul.marked li").CountAsync()).ShouldBe(1);
        (await (await Api.As("officer.housing")).Get($"/api/v1/cases/{first.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Visitor.ReadersOnBothScreens), MemberType = typeof(Visitor))]
    public async Task Nothing_moves_while_the_queue_and_a_case_load(string language, int width)
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await ScreenOf("officer.electricity", language, width);
        await screen.SlowLine();

        await screen.Go("/staff");
        (await screen.Shift()).ShouldBeLessThan(Shifts.Good);
        await screen.Go(Path(complaint));
        (await screen.Shift()).ShouldBeLessThan(Shifts.Good);
    }

    [Fact]
    public async Task Roles_without_cases_are_led_to_what_they_have()
    {
        await using var auditor = await ScreenOf("auditor");
        await auditor.Go("/staff");
        auditor.Page.Url.ShouldEndWith("/staff/audit");
        await auditor.Page.Locator("header a[href$='/staff/administration/history']").ClickAsync();
        await auditor.LookAt("history-auditor");
        await using var screen = await ScreenOf("analyst");
        (await screen.Go("/staff"))!.Status.ShouldBe(200);
        (await screen.Page.Locator("[data-queue]").CountAsync()).ShouldBe(0);
        await screen.LookAt("queue-no-cases");
        (await screen.Go($"/staff/cases/{Guid.NewGuid()}"))!.Status.ShouldBe(403);
    }
}
