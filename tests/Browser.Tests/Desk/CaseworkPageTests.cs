using Ccs.Browser.Tests.Tracking;

namespace Ccs.Browser.Tests.Desk;

/// <summary>Pages of casework that no decision on one case leads to, and what both sides see of a correction, in every language.</summary>
public sealed class CaseworkPageTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string Reason = "The moon was seen.";

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task A_batch_is_made_answered_and_says_what_was_left_as_it_is(string language, int width)
    {
        Scenario[] members = [await Scenario.Verified(Api), await Scenario.Verified(Api), await Scenario.Verified(Api)];
        await using var screen = await ScreenOf("officer.electricity", language, width);
        var page = screen.Page;
        await screen.Go($"/staff/batches/new?{string.Join('&', members.Select(one => $"marked={one.ComplaintId}:3"))}");
        await page.FillAsync("#title", "هێڵی پچڕاوی ئیسکان");
        await screen.LookOnBothScreens("batch-new");
        await Send(screen);
        await page.Locator("nav.decisions").WaitForAsync();
        await screen.LookOnBothScreens("batch");
        var batch = page.Url;
        await page.ClickAsync("a[href$='/answer']");
        await Fill(screen);
        await screen.LookOnBothScreens("batch-answer");
        var note = new { text = "Wait for me." };
        (await (await Api.As("head.electricity")).Decide(members[0].ComplaintId, "note", note)).ShouldBe(HttpStatusCode.OK);
        await Send(screen);
        await page.WaitForSelectorAsync(".as-read");
        await screen.LookOnBothScreens("batch-answer-preview");
        await Send(screen);
        await Eventually.Holds(
            async () =>
            {
                await page.GotoAsync(batch);
                return await page.Locator("#progress[data-progress='']").CountAsync() == 1;
            },
            "the end of the act"
        );

        (await page.Locator("#progress li").AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldContain(members[0].Number);
        await screen.LookOnBothScreens("batch-done");
        await screen.Go("/staff/batches");
        await screen.LookOnBothScreens("batches");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task The_centre_moves_what_is_due_on_a_holiday_from_the_list_of_them(string language, int width)
    {
        await using var screen = await ScreenOf("centre", language, width);
        await screen.Go("/staff/holidays");
        await screen.LookOnBothScreens("holidays");
        await screen.Page.Locator("tbody a").First.ClickAsync();
        await Send(screen);
        await screen.LookOnBothScreens("holiday-mistakes");
        await screen.Page.FillAsync("#reason", Reason);
        await Send(screen);

        await screen.Page.Locator("main .notice-success").WaitForAsync();
        await screen.LookOnBothScreens("holiday-begun");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Mail_is_chosen_and_a_succession_is_read_before_it_is_done(string language, int width)
    {
        await using (var officer = await ScreenOf("officer.media", language, width))
        {
            await officer.Go("/staff/account");
            await officer.LookOnBothScreens("account-mail");
        }

        await using var administrator = await ScreenOf("administrator", language, width);
        await administrator.Go("/staff/administration/agencies/interior/succession");
        await administrator.LookOnBothScreens("succession");
        await Send(administrator);
        await administrator.LookOnBothScreens("succession-mistakes");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Category_and_what_is_missing_are_corrected_and_both_sides_read_it(string language, int width)
    {
        var complaint = await Scenario.Verified(Api, Some.FilingWith("language", language));
        await using var centre = await ScreenOf("centre", language, width);
        foreach (var decision in new[] { "recategorisation", "correction" })
        {
            await centre.Go(Path(complaint, decision));
            await Fill(centre);
            await centre.LookOnBothScreens($"centre-{decision}");
            await Send(centre);
            await centre.LookOnBothScreens($"centre-{decision}-preview");
            await Send(centre);
            await centre.Arrive($"**?done={decision}");
        }

        await centre.LookOnBothScreens("centre-sent-back");
        await using var citizen = await Screen(language, width);
        await citizen.OpenComplaint(complaint);
        await citizen.LookOnBothScreens("citizen-sent-back");
        await citizen.Page.ClickAsync("a[href$='/track/correct']");
        await citizen.LookOnBothScreens("citizen-correct");
    }
}
