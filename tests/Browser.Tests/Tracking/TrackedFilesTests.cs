namespace Ccs.Browser.Tests.Tracking;

public sealed class TrackedFilesTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task More_documents_are_handed_in_and_the_agency_sees_them(string language, int width, bool scripts)
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await Screen(language, width, scripts);
        await screen.OpenComplaint(complaint);
        await screen.Page.Locator("a[href$='/track/documents']").ClickAsync();
        await screen.LookAt("track-documents");
        await Send(screen);
        (await screen.Page.Locator("#error-summary a").GetAttributeAsync("href")).ShouldBe("#files");
        await screen.LookAt("track-documents-none");

        await Choose(screen, File("letter.txt", "Letter 12"), File("film.txt", "\u007fELF\u0002\u0001\u0001\0\0\0"));
        await Send(screen);
        (await screen.Page.Locator(".field-error").InnerTextAsync()).ShouldContain("film.txt");
        (await screen.Page.Locator("input[name=Uploads]").CountAsync()).ShouldBe(1, "what is in need not be sent again");
        await screen.LookAt("track-documents-refused");
        await Choose(screen, File("receipt.txt", "Receipt 5521"));
        await Send(screen);

        (await screen.Page.Locator(".notice-success").CountAsync()).ShouldBe(1);
        await screen.LookAt("track-documents-done");
        var seen = (await (await Api.As("officer.electricity")).Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        seen["documents"].AsArray().Select(document => document!["fileName"]!.GetValue<string>()).ShouldBe(["letter.txt", "receipt.txt"]);
    }

    [Theory]
    [MemberData(nameof(Visitor.OtherHalf), MemberType = typeof(Visitor))]
    public async Task A_reply_that_was_half_written_when_the_hour_ended_is_there_again_with_its_file(
        string language,
        int width,
        bool scripts
    )
    {
        var complaint = await Scenario.Verified(Api);
        var officer = await Api.As("officer.electricity");
        (await officer.Decide(complaint.ComplaintId, "question", new { text = "What is the number of the receipt?" })).ShouldBe(
            HttpStatusCode.OK
        );
        await using var screen = await Screen(language, width, scripts);
        await screen.OpenComplaint(complaint);
        await screen.Page.Locator("a[href$='/track/reply']").ClickAsync();
        await screen.Page.Locator("textarea").FillAsync("Receipt 5521.");
        await Choose(screen, File("receipt.txt", "Receipt 5521"));

        // As at the end of the hour: the browser gives the cookie up.
        await screen.Forget("__Host-ccs-tracking");
        await Send(screen);
        screen.Page.Url.ShouldContain("/track?expired=true");
        await screen.OpenComplaintHere(complaint);

        screen.Page.Url.ShouldEndWith("/track/reply");
        (await screen.Page.Locator("textarea").InputValueAsync()).ShouldBe("Receipt 5521.");
        await screen.LookAt("track-reply-restored");
        await Send(screen);
        var seen = (await officer.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        seen["documents"].AsArray().ShouldHaveSingleItem()!["fileName"]!.GetValue<string>().ShouldBe("receipt.txt");
    }

    [Fact]
    public async Task What_somebody_else_was_writing_on_the_same_device_is_not_shown()
    {
        var (mine, theirs) = (await Scenario.Verified(Api), await Scenario.Verified(Api));
        await using var screen = await Screen("en", scripts: false);
        await screen.OpenComplaint(mine);
        await screen.Page.Locator("a[href$='/track/withdraw']").ClickAsync();
        await screen.Page.Locator("textarea").FillAsync("My neighbour must not read this.");
        await screen.Forget("__Host-ccs-tracking");
        await Send(screen);

        await screen.OpenComplaintHere(theirs);
        screen.Page.Url.ShouldEndWith("/track/complaint");
        await screen.Go("/track/withdraw");

        (await screen.Page.Locator("textarea").InputValueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_written_too_late_is_shown_once_and_goes_nowhere()
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await Screen("en", scripts: false);
        await screen.OpenComplaint(complaint);
        await screen.Page.Locator("a[href$='/track/withdraw']").ClickAsync();
        await screen.Page.Locator("textarea").FillAsync("It has been mended.");
        await screen.Forget("__Host-ccs-tracking");
        await Send(screen);
        await complaint.AnswerIt();

        await screen.OpenComplaintHere(complaint);
        screen.Page.Url.ShouldEndWith("/track/complaint");
        (await screen.Page.Locator(".notice-warning").InnerTextAsync()).ShouldContain("It has been mended.");
        await screen.LookAt("track-unsent");
        await screen.Page.ReloadAsync();

        (await screen.Page.Locator(".notice-warning").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task More_files_than_may_be_are_not_even_stored()
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await Screen("en", scripts: false);
        await screen.OpenComplaint(complaint);
        await screen.Go("/track/documents");
        await Choose(screen, [.. Enumerable.Range(1, 12).Select(number => File($"letter{number}.txt", $"Letter {number}"))]);

        await Send(screen);

        (await screen.Page.Locator(".field-error").InnerTextAsync()).ShouldContain("10");
        (await screen.Page.Locator("input[name=Uploads]").CountAsync()).ShouldBe(10);
    }

    [Fact]
    public async Task A_form_with_files_that_is_not_ours_stores_nothing()
    {
        var complaint = await Scenario.Verified(Api);
        await using var screen = await Screen("en", scripts: false);
        await screen.OpenComplaint(complaint);
        var form = screen.Requests.CreateFormData();
        form.Append("Files", File("letter.txt", "Letter 12"));
        var before = await Stored();

        var answer = await screen.Requests.PostAsync("/en/track/documents", new() { Multipart = form });

        answer.Status.ShouldBe(400);
        (await Stored()).ShouldBe(before);

        Task<long> Stored() => Ccs.Count("select count(*) from ccs.mt_doc_upload");
    }

    private static FilePayload File(string name, string content) =>
        new()
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.Latin1.GetBytes(content),
        };

    private static Task Choose(Screen screen, params FilePayload[] files) =>
        screen.Page.Locator("input[type=file]").SetInputFilesAsync(files);

    private static Task Send(Screen screen) => screen.Page.Locator("main form .actions button[type=submit]").ClickAsync();
}
