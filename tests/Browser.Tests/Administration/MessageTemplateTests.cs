using Ccs.Browser.Tests.Desk;

namespace Ccs.Browser.Tests.Administration;

public sealed class MessageTemplateTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string List = "/staff/administration/messages";

    [Fact]
    public async Task A_message_goes_out_in_the_words_that_were_set_until_the_shipped_ones_are_restored()
    {
        await using var screen = await ScreenOf("administrator");
        var page = screen.Page;
        await screen.Go(List);
        await page.Locator("a[href$='/messages/complaint-registered/en']").ClickAsync();
        await page.FillAsync("#body", "We have it.");
        await Preview();
        (await page.Locator("#body-error").InnerTextAsync()).ShouldContain("numbered places");
        (await page.Locator("#error-summary li").CountAsync()).ShouldBe(1);
        (await page.Locator("#preview").CountAsync()).ShouldBe(0);
        await screen.LookAt("administration-message-errors");

        await page.FillAsync("#body", "We have it.\nCode {complaintCode}, number {caseNumber}, answer by {day}.");
        await Preview();
        (await page.Locator("#preview").InnerTextAsync()).ShouldContain("We have it.");
        (await page.Locator("#preview").InnerTextAsync()).ShouldContain("Code CCS-");
        (await page.Locator("#preview").InnerTextAsync()).ShouldContain("1 part");
        await screen.LookAt("administration-message-preview");
        await Send(screen);
        (await page.Locator("#reason-error").CountAsync()).ShouldBe(1);
        await page.FillAsync("#reason", "Plainer words.");
        await Send(screen);
        page.Url.ShouldEndWith("/messages?done=messages.set");
        (await page.Locator("tr:has(a[href$='/complaint-registered/en']) .tag").CountAsync()).ShouldBe(1);
        await screen.LookAt("administration-messages-set");
        var first = await Scenario.Verified(Api);
        (await Api.Message(first.Contact, text => text.StartsWith("We have it.", StringComparison.Ordinal))).ShouldContain(first.Code);

        await page.Locator("a[href$='/messages/complaint-registered/en']").ClickAsync();
        await page.Locator("a[href$='/restoration']").ClickAsync();
        await screen.LookAt("administration-message-restoration");
        await page.FillAsync("#reason", "Back.");
        await Send(screen);
        page.Url.ShouldEndWith("/messages?done=messages.restore");
        var second = await Scenario.Verified(Api);
        await Api.Message(
            second.Contact,
            text => text.Contains("Dear citizen", StringComparison.Ordinal) && text.Contains(second.Code, StringComparison.Ordinal)
        );

        await screen.Go("/staff/administration/history?kind=message-template&id=complaint-registered");
        (await page.Locator(".timeline > li").Nth(1).InnerTextAsync()).ShouldContain("Message changed: Complaint registered – English");
        (await page.Locator(".timeline > li").Nth(1).InnerTextAsync()).ShouldContain("We have it.");
        await screen.LookAt("administration-history-message");

        Task Preview() => page.Locator("button[formaction*=Preview]").ClickAsync();
    }

    [Fact]
    public async Task Nothing_that_was_typed_is_lost_when_somebody_else_changed_a_template_meanwhile()
    {
        await using var screen = await ScreenOf("administrator");
        await screen.Go($"{List}/interim-reply/ckb");
        await screen.Page.FillAsync("#sms", "وەڵامێکی کاتی {caseNumber}");
        await screen.Page.FillAsync("#reason", "Shorter.");
        var other = await Administrator.SignedIn(Api);
        (
            await other.Change("templates/messages/interim-reply/en", new { sms = "An interim reply: {caseNumber}", reason = "Shorter." })
        ).ShouldBe(HttpStatusCode.OK);
        await Send(screen);
        (await screen.Page.Locator(".notice-warning").InnerTextAsync()).ShouldContain("Somebody else");
        (await screen.Page.InputValueAsync("#sms")).ShouldBe("وەڵامێکی کاتی {caseNumber}");
        await screen.LookAt("administration-message-stale");

        await Send(screen);
        screen.Page.Url.ShouldEndWith("?done=messages.set");
        foreach (var language in new[] { "ckb", "en" })
        {
            (await other.Change($"templates/messages/interim-reply/{language}/removal", new { reason = "Back." })).ShouldBe(
                HttpStatusCode.OK
            );
        }
    }

    [Fact]
    public async Task What_is_as_it_ships_is_no_change()
    {
        await using var screen = await ScreenOf("administrator");
        await screen.Go($"{List}/answer-given/en");
        await screen.Page.FillAsync("#reason", "None.");
        await Send(screen);

        (await screen.Page.Locator("#error-summary").InnerTextAsync()).ShouldContain("change at least one");
        foreach (var (field, length) in new[] { ("title", 201), ("body", 5001), ("sms", 1001) })
        {
            await screen.Page.EvaluateAsync($"document.querySelector('#{field}').removeAttribute('maxlength')");
            await screen.Page.FillAsync($"#{field}", new string('x', length));
        }

        await Send(screen);
        (await screen.Page.Locator("#error-summary a").CountAsync()).ShouldBe(3);
        (await screen.Go($"{List}/no-such/en"))!.Status.ShouldBe(404);
        (await screen.Go($"{List}/answer-given/fr"))!.Status.ShouldBe(404);
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task The_pages_of_messages_looked_at(string language, int width)
    {
        await using var screen = await ScreenOf("administrator", language, width);
        await screen.Go(List);
        (await screen.Page.Locator("tbody tr").CountAsync()).ShouldBe(48);
        await screen.LookOnBothScreens("administration-messages");
        await screen.Go($"{List}/verification-code/{language}");
        await screen.LookOnBothScreens("administration-message");
        await screen.Go($"{List}/answer-given/{(language == "en" ? "ckb" : "en")}/restoration");
        await screen.LookOnBothScreens("administration-message-restoration");
    }
}
