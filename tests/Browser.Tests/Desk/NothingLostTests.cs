namespace Ccs.Browser.Tests.Desk;

/// <summary>What an officer has written is not lost: not to a colleague who was faster, not to a session that ended.</summary>
public sealed class NothingLostTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task Two_officers_at_once_and_neither_loses_a_word(string language, int width, bool scripts)
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await ScreenOf("officer.electricity", language, width, scripts);
        await screen.Go(Path(complaint, "note"));
        await screen.Page.Locator("textarea").FillAsync("Half an hour of my thoughts.");
        (
            await (await Api.As("head.electricity")).Decide(
                complaint.ComplaintId,
                "interim-reply",
                new { text = "We are looking into it." }
            )
        ).ShouldBe(HttpStatusCode.OK);

        await Send(screen);

        (await screen.Page.Locator(".notice-warning .timeline li").CountAsync()).ShouldBe(1);
        (await screen.Page.Locator(".notice-warning").InnerTextAsync()).ShouldContain("We are looking into it.");
        (await screen.Page.Locator("textarea").InputValueAsync()).ShouldBe("Half an hour of my thoughts.");
        await screen.LookAt("case-changed");
        await Send(screen);
        (await screen.Page.Locator(".notice-success").CountAsync()).ShouldBe(1);
        (await screen.Page.Locator("main").InnerTextAsync()).ShouldContain("Half an hour of my thoughts.");
    }

    [Fact]
    public async Task What_was_written_for_a_case_that_went_elsewhere_can_be_copied()
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await ScreenOf("officer.electricity");
        await screen.Go(Path(complaint, "note"));
        await screen.Page.Locator("textarea").FillAsync("Half an hour of my thoughts.");
        (await (await Api.As("head.electricity")).Decide(complaint.ComplaintId, "return", new { reason = "A matter of roads." })).ShouldBe(
            HttpStatusCode.OK
        );

        await Send(screen);

        (await screen.Page.Locator("main").InnerTextAsync()).ShouldContain("Half an hour of my thoughts.");
        (await screen.Page.Locator("main form").CountAsync()).ShouldBe(0);
        await screen.LookAt("case-gone");
    }

    [Theory]
    [MemberData(nameof(Visitor.OtherHalf), MemberType = typeof(Visitor))]
    public async Task The_answer_is_read_as_the_complainant_will_before_it_goes(string language, int width, bool scripts)
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await ScreenOf("officer.electricity", language, width, scripts);
        await screen.Go(Path(complaint, "answer"));
        await Fill(screen);
        await screen.Page.Locator("textarea[name=Text]").FillAsync("The connection is made by our technicians.\nSunday.");
        await Send(screen);

        (await screen.Page.Locator(".as-read").InnerTextAsync()).ShouldContain("Sunday.");
        (await screen.Page.Locator(".as-read").InnerTextAsync()).ShouldContain("receipt.txt");
        await screen.LookAt("answer-preview");
        await screen.Page.Locator("button[formaction*=Change]").ClickAsync();
        (await screen.Page.Locator("textarea[name=Text]").InputValueAsync()).ShouldContain("Sunday.");
        (await screen.Page.Locator("input[name=Uploads]").CountAsync()).ShouldBe(1);
        await Send(screen);
        await Send(screen);

        (await screen.Page.Locator(".notice-success").CountAsync()).ShouldBe(1);
        (await (await complaint.Track()).Get("/api/v1/tracking"))["answer"]["documents"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_written_beyond_the_session_is_there_after_signing_in_again()
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await ScreenOf("officer.electricity");
        await screen.Go(Path(complaint, "answer"));
        await Fill(screen);
        await screen.Page.Locator("textarea[name=Text]").FillAsync("Two hours of writing, and every word of it needed.");
        await screen.Forget("__Host-ccs-staff");
        await Send(screen);
        screen.Page.Url.ShouldContain("/staff/sign-in?returnUrl=");

        await SignIn(screen, "head.electricity");
        await screen.Go(Path(complaint, "answer"));
        (await screen.Page.Locator("textarea[name=Text]").InputValueAsync()).ShouldBeEmpty("it is somebody else's");
        await SignIn(screen, "officer.electricity");
        await screen.Go(Path(complaint, "answer"));

        (await screen.Page.Locator("textarea[name=Text]").InputValueAsync()).ShouldBe("Two hours of writing, and every word of it needed.");
        (await screen.Page.Locator("input[name=Outcome]").First.IsCheckedAsync()).ShouldBeTrue();
        await screen.LookAt("answer-restored");
        await Send(screen);
        await Send(screen);
        (await screen.Page.Locator(".notice-success").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_others_did_while_nobody_was_signed_in_is_told_beside_what_was_kept()
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await ScreenOf("officer.electricity", scripts: false);
        await screen.Go(Path(complaint, "note"));
        await screen.Page.Locator("textarea").FillAsync("Half an hour of my thoughts.");
        await screen.Forget("__Host-ccs-staff");
        await Send(screen);
        (
            await (await Api.As("head.electricity")).Decide(
                complaint.ComplaintId,
                "interim-reply",
                new { text = "We are looking into it." }
            )
        ).ShouldBe(HttpStatusCode.OK);

        await SignIn(screen, "officer.electricity");
        await screen.Go(Path(complaint, "note"));

        (await screen.Page.Locator("textarea").InputValueAsync()).ShouldBe("Half an hour of my thoughts.");
        (await screen.Page.Locator(".notice-warning").InnerTextAsync()).ShouldContain("We are looking into it.");
        await Send(screen);
        (await screen.Page.Locator(".notice-success").CountAsync()).ShouldBe(1);
    }
}
