namespace Ccs.Browser.Tests.Desk;

public sealed class CaseTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Everybody), MemberType = typeof(Visitor))]
    public async Task A_case_is_read_on_one_page_from_its_beginning_to_its_end(string language, int width, bool scripts)
    {
        await Scenario.Verified(Api);
        var complaint = await Scenario.Verified(Api);
        var officer = await Api.As("officer.electricity");
        await officer.Decide(complaint.ComplaintId, "officer", new { userId = "officer.electricity" });
        await officer.Decide(complaint.ComplaintId, "note", new { text = "Called the station." });
        await officer.Decide(
            complaint.ComplaintId,
            "assessment",
            new
            {
                severity = 3,
                safety = true,
                urgent = true,
            }
        );
        await officer.Decide(complaint.ComplaintId, "question", new { text = "What is the number of the receipt?" });
        await using var screen = await ScreenOf("officer.electricity", language, width, scripts);
        await screen.Go(Path(complaint));
        (await screen.Page.Locator(".similar li").CountAsync()).ShouldBeGreaterThan(0);
        await screen.LookAt("case-question");

        var citizen = await complaint.Track();
        (await citizen.Post("/api/v1/tracking/information", new { text = "Receipt 5521.", uploadIds = Array.Empty<string>() })).ShouldBe(
            HttpStatusCode.OK
        );
        await complaint.AnswerIt();
        (await citizen.Post("/api/v1/tracking/rating", new { score = 2, comment = "Nobody came." })).ShouldBe(HttpStatusCode.OK);
        await screen.Go(Path(complaint));
        await screen.LookAt("case-rated");
        (await citizen.Post("/api/v1/tracking/reopening", new { reason = "Nobody came." })).ShouldBe(HttpStatusCode.OK);
        await using var centre = await ScreenOf("centre", language, width, scripts);
        await centre.Go(Path(complaint));
        await centre.LookAt("case-reopened");
    }

    [Fact]
    public async Task The_keyboard_alone_answers_a_case()
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await ScreenOf("officer.electricity");
        await screen.Go(Path(complaint));
        var keyboard = screen.Page.Keyboard;
        await keyboard.PressAsync("a");
        await screen.Page.WaitForURLAsync("**/answer");

        await Tab(screen, "input[name=Outcome]");
        await keyboard.PressAsync("Space");
        await Tab(screen, "textarea[name=Text]");
        await keyboard.TypeAsync("You are right. The connection is made on Sunday.");
        await Tab(screen, "textarea[name=Remedy]");
        await keyboard.TypeAsync("The connection is made.");
        await Tab(screen, "select[name=RootCause]");
        await keyboard.PressAsync("ArrowDown");
        await Tab(screen, "button[formaction*=Preview]");
        await keyboard.PressAsync("Enter");
        await screen.Page.WaitForSelectorAsync(".as-read");
        await Tab(screen, "main form .btn-primary");
        await keyboard.PressAsync("Enter");

        await screen.Page.WaitForURLAsync("**?done=answer");
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_closed_identity_is_opened_by_the_centre_alone_with_a_reason(string language)
    {
        var complaint = await Scenario.Verified(Api, Some.FilingWith("confidential", true));
        await using var officer = await ScreenOf("officer.electricity", language);
        await officer.Go(Path(complaint));
        (await officer.Page.ContentAsync()).ShouldNotContain("Shilan");
        (await officer.Page.Locator("a[href$='/identity']").CountAsync()).ShouldBe(0);
        await officer.LookAt("case-closed-identity");
        await using var centre = await ScreenOf("centre", language);
        await centre.Go(Path(complaint));
        await centre.Page.Locator("a[href$='/identity']").ClickAsync();
        await centre.Page.Locator("textarea").FillAsync("A court asks.");
        await Send(centre);

        (await centre.Page.Locator("main").InnerTextAsync()).ShouldContain("Shilan Karim Rasul");
        await centre.LookAt("case-open-identity");
    }

    /// <summary>To the next element that matches, as somebody without a mouse goes there.</summary>
    private static async Task Tab(Screen screen, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await screen.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await screen.Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"No way by the keyboard to {selector}.");
    }
}
