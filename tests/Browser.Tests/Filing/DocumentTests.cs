namespace Ccs.Browser.Tests.Filing;

/// <summary>Documents come one by one, and none of them is lost.</summary>
public sealed class DocumentTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_chosen_twice_stands_in_the_list_once(bool scripts)
    {
        await using var screen = await Screen(scripts: scripts);
        await new Filer(screen).At("documents");

        await Send(screen, Files.Text("bill.txt"));
        await Send(screen, Files.Text("bill.txt"));

        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
        await screen.Page.ReloadAsync();
        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_removed_again(bool scripts)
    {
        await using var screen = await Screen(scripts: scripts);
        var filer = await new Filer(screen).At("documents");
        await Send(screen, Files.Text("one.txt"), Files.Text("two.txt"));

        await screen.Page.Locator("#files-list button", new() { HasTextString = "one.txt" }).ClickAsync();

        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
        await filer.Onwards("check");
        (await screen.Page.TextContentAsync("#documents-0"))!.ShouldContain("two.txt");
        (await screen.Page.TextContentAsync("#documents-0"))!.ShouldNotContain("one.txt");
    }

    [Theory]
    [InlineData("ckb", true)]
    [InlineData("ar", true)]
    [InlineData("en", true)]
    [InlineData("ckb", false)]
    [InlineData("ar", false)]
    [InlineData("en", false)]
    public async Task A_file_that_is_not_accepted_is_named_with_the_reason_and_the_others_stay(string language, bool scripts)
    {
        await using var screen = await Screen(language, Visitor.Phone, scripts);
        await new Filer(screen).At("documents");

        await Send(screen, Files.Text("good.txt"), Files.Wrong("holiday.jpg"));

        var told = screen.Page.Locator(scripts ? ".file-broken" : ".error-summary");
        (await told.TextContentAsync())!.ShouldContain("holiday.jpg");
        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
        await screen.LookAt("file-documents-refused");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_locked_pdf_is_told_as_such_and_with_scripts_before_it_is_sent(bool scripts)
    {
        await using var screen = await Screen("en", scripts: scripts);
        await new Filer(screen).At("documents");
        var sent = 0;
        screen.Page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;

        await Send(screen, Files.Locked("statement.pdf"));

        var told = screen.Page.Locator(scripts ? ".file-broken" : ".error-summary");
        (await told.TextContentAsync())!.ShouldContain("locked with a password");
        sent.ShouldBe(scripts ? 0 : 1);
    }

    [Fact]
    public async Task An_eleventh_file_is_too_many()
    {
        await using var screen = await Screen();
        await new Filer(screen).At("documents");

        await Send(screen, [.. Enumerable.Range(1, 11).Select(at => Files.Text($"{at}.txt"))]);

        await Assertions.Expect(screen.Page.Locator(".file-broken")).ToBeVisibleAsync();
        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task Whoever_goes_on_at_once_takes_the_files_along()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).At("documents");

        await screen.Page.SetInputFilesAsync("#files", [Files.Text("large.txt", 4_000_000), Files.Text("small.txt")]);
        await filer.Continue();
        await screen.Arrive("**/file/you");

        await filer.Onwards("check");
        (await screen.Page.TextContentAsync("#documents-0"))!.ShouldContain("small.txt");
    }

    private static async Task Send(Screen screen, params FilePayload[] files)
    {
        await screen.Page.SetInputFilesAsync("#files", files);
        if (screen.Visitor.Scripts)
        {
            await Assertions.Expect(screen.Page.Locator("#files-list progress:visible")).ToHaveCountAsync(0);
        }
        else
        {
            await screen.Page.Locator("[data-plain]").ClickAsync();
        }
    }
}
