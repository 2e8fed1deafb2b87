namespace Ccs.Browser.Tests.Administration;

public sealed class PolicyTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Fact]
    public async Task A_time_for_answers_is_set_and_set_again_and_running_cases_keep_theirs()
    {
        var agency = await (await Administrator.SignedIn(Api)).NewAgency();
        await using var screen = await AdministratorsScreen();
        var page = screen.Page;
        await screen.Go($"{Root}/policies");
        (await page.Locator("main .notice").InnerTextAsync()).ShouldContain("touches no running case");
        await page.ClickAsync("main .btn-primary");
        await page.FillAsync("#effectivefrom", "");
        await page.FillAsync("#effectivefrom-month", "");
        await page.FillAsync("#effectivefrom-year", "");
        await SendEmpty(screen, "administration-new-policy", "answerworkingdays", "effectivefrom", "reason");

        await page.SelectOptionAsync("#agencyid", agency);
        await page.FillAsync("#answerworkingdays", "abc");
        await page.FillAsync("#effectivefrom", "1");
        await page.FillAsync("#effectivefrom-month", "1");
        await page.FillAsync("#effectivefrom-year", "2020");
        await page.FillAsync("#reason", "By decree 12 of the Council.");
        await Send(screen);
        await Told(screen, "answerworkingdays", "between 1 and 120");
        (await page.InputValueAsync("#answerworkingdays")).ShouldBe("abc");
        await page.FillAsync("#answerworkingdays", "٧");
        await Send(screen);
        await Told(screen, "effectivefrom", "from today or later");
        await screen.Go($"{Root}/policies/new");
        await page.SelectOptionAsync("#agencyid", agency);
        await page.FillAsync("#answerworkingdays", "٧");
        await Done(screen, "was set");
        var running = await Case(await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", agency)));

        await page.ClickAsync($"a[href$='/policies/{agency}/next']");
        (await page.InputValueAsync("#answerworkingdays")).ShouldBe("7");
        await page.FillAsync("#answerworkingdays", "30");
        await SendTooLate(screen, "administration-policy");
        await Done(screen, "was changed");
        var versions = await page.Locator($"tr:has(a[href$='/policies/{agency}/next']) li").AllInnerTextsAsync();
        versions.Count.ShouldBe(2);
        versions[0].ShouldStartWith("30 working days, from ");
        versions[0].ShouldContain("In force");
        versions[1].ShouldStartWith("7 working days, from ");

        (await Case(running.Complaint)).Deadline.ShouldBe(running.Deadline);
        var later = await Case(await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", agency)));
        string.CompareOrdinal(later.Deadline, running.Deadline).ShouldBePositive();
        (await screen.Go($"{Root}/policies/nowhere/next"))!.Status.ShouldBe(404);
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Looked_at(string language, int width)
    {
        await using var screen = await AdministratorsScreen(language, width);
        await LookAt(screen, "policies", "policies");
        await LookAt(screen, "policies/new", "new-policy");
        await LookAt(screen, "policies/standard/next", "policy");
    }

    private async Task<(Scenario Complaint, string Deadline)> Case(Scenario complaint) =>
        (
            complaint,
            (await (await Api.As("centre")).Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK).Text("deadline")
        );
}
