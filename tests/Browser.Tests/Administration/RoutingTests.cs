namespace Ccs.Browser.Tests.Administration;

public sealed class RoutingTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Fact]
    public async Task A_rule_sends_complaints_elsewhere_from_then_on_until_it_is_removed()
    {
        var administrator = await Administrator.SignedIn(Api);
        var named = await administrator.NewAgency();
        await using var screen = await AdministratorsScreen();
        var page = screen.Page;
        await screen.Go($"{Root}/routing-rules");
        await page.ClickAsync("main .btn-primary");
        await SendEmpty(screen, "administration-new-routing-rule", "agencyid", "toagencyid", "reason");

        await page.SelectOptionAsync("#agencyid", named);
        await page.SelectOptionAsync("#toagencyid", named);
        await page.SelectOptionAsync("#serviceid", "interior-passport");
        await page.FillAsync("#reason", "They were merged.");
        await Send(screen);
        await Told(screen, "toagencyid", "cannot hand over to itself");
        await page.SelectOptionAsync("#toagencyid", "interior");
        await Send(screen);
        await Told(screen, "serviceid", "belongs to another agency");
        await page.SelectOptionAsync("#serviceid", "");
        await Done(screen, "holds from now on");
        (await AgencyOfNew(named)).ShouldBe("interior");

        await screen.Go($"{Root}/routing-rules/new");
        await page.SelectOptionAsync("#agencyid", named);
        await page.SelectOptionAsync("#toagencyid", "governorate-erbil");
        await page.FillAsync("#reason", "They were merged.");
        await Send(screen);
        await Told(screen, "agencyid", "a rule for these complaints already");
        (await AgencyOfNew(named)).ShouldBe("interior");
        var rule = (await administrator.Get("routing-rules"))["rules"]
            .AsArray()
            .Single(one => one!["agencyId"]!.GetValue<string>() == named)!["id"];
        await screen.Go($"{Root}/routing-rules");
        var row = (await page.Locator($"tbody a[href$='/routing-rules/{rule}']").GetAttributeAsync("href"))!;
        await page.GotoAsync(row);
        (await page.InputValueAsync("#toagencyid")).ShouldBe("interior");
        await page.SelectOptionAsync("#toagencyid", "governorate-duhok");
        await SendTooLate(screen, "administration-routing-rule");
        await Done(screen, "changed");
        (await AgencyOfNew(named)).ShouldBe("governorate-duhok");

        await page.GotoAsync($"{row}/removal");
        await screen.LookAt("administration-routing-rule-removal");
        await Done(screen, "removed");
        (await AgencyOfNew(named)).ShouldBe(named);
        (await page.GotoAsync(row))!.Status.ShouldBe(404);
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Looked_at(string language, int width)
    {
        var administrator = await Administrator.SignedIn(Api);
        var named = await administrator.NewAgency();
        var rule = (
            await administrator.Change(
                "routing-rules",
                new
                {
                    agencyId = named,
                    toAgencyId = "interior",
                    reason = "Merged.",
                }
            )
        ).ShouldBe(HttpStatusCode.Created).Text("id");
        await using var screen = await AdministratorsScreen(language, width);
        await LookAt(screen, "routing-rules", "routing-rules");
        await LookAt(screen, "routing-rules/new", "new-routing-rule");
        await LookAt(screen, $"routing-rules/{rule}", "routing-rule");
        await LookAt(screen, $"routing-rules/{rule}/removal", "routing-rule-removal");
    }

    private async Task<string> AgencyOfNew(string named)
    {
        var complaint = await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", named));
        return (await (await Api.As("centre")).Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK)["agency"][
            "id"
        ]!.GetValue<string>();
    }
}
