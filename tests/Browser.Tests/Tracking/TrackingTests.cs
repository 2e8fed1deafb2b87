namespace Ccs.Browser.Tests.Tracking;

public sealed class TrackingTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    private const string AskedFor = "input[name=Contact]";

    [Theory]
    [MemberData(nameof(Visitor.Everybody), MemberType = typeof(Visitor))]
    public async Task A_complaint_is_followed_from_the_question_to_acceptance(string language, int width, bool scripts)
    {
        var complaint = await Scenario.Verified(Api);
        var officer = await Api.As("officer.electricity");
        (await officer.Decide(complaint.ComplaintId, "question", new { text = "What is the number of the receipt?" })).ShouldBe(
            HttpStatusCode.OK
        );
        await using var screen = await Screen(language, width, scripts);
        await screen.Go("/track");
        await screen.LookAt("track");

        await screen.OpenComplaint(complaint);
        await screen.LookAt("track-question");
        await screen.Page.Locator("a[href$='/track/reply']").ClickAsync();
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
        await screen.LookAt("track-reply-errors");
        await screen.Page.Locator("textarea").FillAsync("Receipt 5521.");
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
        await screen.LookAt("track-replied");

        await complaint.AnswerIt();
        await screen.Go("/track/complaint");
        await screen.LookAt("track-answered");
        await screen.Page.Locator("a[href$='/track/rate']").ClickAsync();
        await screen.LookAt("track-rate");
        await screen.Page.Locator("input[value='5']").CheckAsync();
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
        await screen.Page.Locator("a[href$='/track/accept']").ClickAsync();
        await screen.LookAt("track-accept");
        await screen.Page.Locator("main button[type=submit]").ClickAsync();

        (await screen.Page.Locator(".notice-success").CountAsync()).ShouldBe(1);
        await screen.LookAt("track-closed");
    }

    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task Who_is_not_content_is_offered_the_reopening_at_once(string language, int width, bool scripts)
    {
        var complaint = await Scenario.Answered(Api);
        await using var screen = await Screen(language, width, scripts);
        await screen.OpenComplaint(complaint);

        await screen.Page.Locator("a[href$='/track/rate']").ClickAsync();
        await screen.Page.Locator("input[value='1']").CheckAsync();
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
        screen.Page.Url.ShouldContain("/track/reopen");
        await screen.LookAt("track-reopen");
        await screen.Page.Locator("textarea").FillAsync("Nobody has come since.");
        await screen.Page.Locator("main button[type=submit]").ClickAsync();

        await screen.LookAt("track-reopened");
    }

    [Theory]
    [MemberData(nameof(Visitor.OtherHalf), MemberType = typeof(Visitor))]
    public async Task A_wrong_pair_is_told_with_what_was_typed_still_there(string language, int width, bool scripts)
    {
        await using var screen = await Screen(language, width, scripts);
        await screen.Go("/track");
        await screen.Page.Locator(AskedFor).FillAsync("somebody@example.org");
        await screen.Page.Locator("input[name=Code]").FillAsync("CCS-0000-0000-00");
        await screen.Page.Locator("main button[type=submit]").ClickAsync();

        (await screen.Page.Locator(AskedFor).InputValueAsync()).ShouldBe("somebody@example.org");
        (await screen.Page.Locator("#error-summary a").First.GetAttributeAsync("href")).ShouldBe("#contact");
        await screen.LookAt("track-not-found");
    }

    [Theory]
    [MemberData(nameof(Visitor.OtherHalf), MemberType = typeof(Visitor))]
    public async Task Withdrawn_and_left_the_page_is_closed_to_whoever_comes_next(string language, int width, bool scripts)
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await Screen(language, width, scripts);
        await screen.OpenComplaint(complaint);
        await screen.Page.Locator("a[href$='/track/withdraw']").ClickAsync();
        await screen.LookAt("track-withdraw");
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
        (await (await complaint.Track()).Get("/api/v1/tracking")).Text("status").ShouldBe("closed");

        await screen.Page.Locator("form[action*=Leave] button").ClickAsync();
        await screen.Go("/track/complaint");

        screen.Page.Url.ShouldContain("/track?expired=true");
        await screen.LookAt("track-expired");
    }

    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task A_lost_code_comes_to_the_contact_and_the_page_says_the_same_to_a_stranger(string language, int width, bool scripts)
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await Screen(language, width, scripts);
        async Task<string> Ask(string contact)
        {
            await screen.Go("/track/lost");
            await screen.Page.Locator(AskedFor).FillAsync(contact);
            await screen.Page.Locator("main button[type=submit]").ClickAsync();
            return await screen.Page.Locator("main").InnerTextAsync();
        }

        (await Ask("no contact")).ShouldNotBeNullOrWhiteSpace();
        await screen.LookAt("track-lost-errors");
        var told = await Ask(complaint.Contact);
        await screen.LookAt("track-lost-sent");

        (await Ask(Some.Email())).ShouldBe(told);
        (
            await Api.Message(
                complaint.Contact,
                body => body.Contains(complaint.Code, StringComparison.Ordinal) && !body.Contains("working", StringComparison.Ordinal)
            )
        ).ShouldContain(complaint.Code);
    }

    [Fact]
    public async Task What_is_not_possible_now_leads_back_to_the_complaint()
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await Screen("en");
        await screen.OpenComplaint(complaint);

        await screen.Go("/track/accept");

        screen.Page.Url.ShouldEndWith("/track/complaint");
    }
}
