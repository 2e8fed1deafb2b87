using System.Text;
using System.Text.RegularExpressions;

namespace Ccs.Browser.Tests.Filing;

/// <summary>Documents come one by one, and none of them is lost.</summary>
public sealed class DocumentTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    private const string Endpoint = "**/file/documents/files";
    private const string Pieces = "**/file/documents/pieces";

    [Fact]
    public async Task What_breaks_off_in_the_middle_is_sent_again()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).To("documents");
        await screen.Page.RouteAsync(Endpoint, route => route.AbortAsync("connectionreset"));
        await screen.Page.SetInputFilesAsync("#files", [Files.Text("first.txt", 300_000)]);
        var row = screen.Page.Locator(".file-broken");
        await Assertions.Expect(row).ToBeVisibleAsync();
        await screen.LookAt("file-documents-broken");

        await screen.Page.UnrouteAsync(Endpoint);
        await row.Locator("[data-retry]").ClickAsync();

        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
        await screen.Page.ReloadAsync();
        (await screen.Page.TextContentAsync("#files-list"))!.ShouldContain("first.txt");
        await filer.Onwards("you");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_large_file_goes_on_from_where_the_line_broke(bool pageIsOpenedAnew)
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).To("documents");
        var photo = Files.OnDisk("meter.txt", 1_800_000);
        List<string> asked = [];
        await screen.Page.RouteAsync(Pieces, async route =>
        {
            asked.Add(From(route.Request));
            await (asked.Count > 3 ? route.AbortAsync("connectionreset") : route.ContinueAsync());
        });
        await screen.Page.SetInputFilesAsync("#files", photo);
        await Assertions.Expect(screen.Page.Locator(".file-broken")).ToBeVisibleAsync();
        asked.ShouldBe(["", "0", "524288", "1048576"]);

        asked.Clear();
        await screen.Page.UnrouteAsync(Pieces);
        await screen.Page.RouteAsync(Pieces, route =>
        {
            asked.Add(From(route.Request));
            return route.ContinueAsync();
        });
        if (pageIsOpenedAnew)
        {
            await screen.Page.ReloadAsync();
            await screen.Page.SetInputFilesAsync("#files", photo);
        }
        else
        {
            await screen.Page.ClickAsync("[data-retry]");
        }

        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
        asked.ShouldBe(["", "1048576", "1572864"]);
        var code = await filer.Done(Api);
        var officer = await Api.As("officer.electricity");
        var complaint = (await officer.Get($"/api/v1/cases?q={code}")).ShouldBe(HttpStatusCode.OK).Json["items"]![0]!["complaintId"];
        var document = (await officer.Get($"/api/v1/cases/{complaint}")).Json["documents"]![0]!["documentId"];
        (await officer.Get($"/api/v1/cases/{complaint}/documents/{document}")).Body.ShouldBe(await File.ReadAllTextAsync(photo));
    }

    [Theory]
    [InlineData(Endpoint, 300_000)]
    [InlineData(Pieces, 700_000)]
    public async Task A_file_whose_answer_was_lost_is_there_once_after_trying_again(string endpoint, int bytes)
    {
        await using var screen = await Screen();
        await new Filer(screen).To("documents");
        await screen.Page.RouteAsync(endpoint, async route =>
        {
            var answer = await route.FetchAsync();
            await ((await answer.TextAsync()).Contains("\"id\"", StringComparison.Ordinal)
                ? route.AbortAsync("connectionreset")
                : route.FulfillAsync(new() { Response = answer }));
        });
        await screen.Page.SetInputFilesAsync("#files", [Files.Text("meter.txt", bytes)]);
        var row = screen.Page.Locator(".file-broken");
        await Assertions.Expect(row).ToBeVisibleAsync();

        await screen.Page.UnrouteAsync(endpoint);
        await row.Locator("[data-retry]").ClickAsync();

        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await screen.Page.ReloadAsync();
        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_chosen_twice_stands_in_the_list_once(bool scripts)
    {
        await using var screen = await Screen(scripts: scripts);
        await new Filer(screen).To("documents");

        await Send(screen, Files.Text("bill.txt"));
        await Send(screen, Files.Text("bill.txt"));

        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
        await screen.Page.ReloadAsync();
        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("holiday.exe", 600_000)]
    [InlineData("film.txt", 10_485_761)]
    public async Task What_will_not_be_accepted_is_told_before_all_of_it_is_sent(string name, int size)
    {
        await using var screen = await Screen();
        await new Filer(screen).To("documents");
        var pieces = 0;
        screen.Page.Request += (_, request) => pieces += request.Url.EndsWith("/pieces", StringComparison.Ordinal) ? 1 : 0;

        await screen.Page.SetInputFilesAsync("#files", Files.OnDisk(name, size));

        await Assertions.Expect(screen.Page.Locator(".file-broken")).ToBeVisibleAsync();
        (await screen.Page.Locator("[data-retry]").IsVisibleAsync()).ShouldBeFalse();
        pieces.ShouldBeLessThan(3);
    }

    [Fact]
    public async Task When_the_line_comes_back_it_goes_on_by_itself()
    {
        await using var screen = await Screen();
        await new Filer(screen).To("documents");
        await screen.Context.SetOfflineAsync(true);
        await screen.Page.SetInputFilesAsync("#files", [Files.Text("offline.txt")]);
        await Assertions.Expect(screen.Page.Locator(".file-broken")).ToBeVisibleAsync();

        await screen.Context.SetOfflineAsync(false);

        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_removed_again(bool scripts)
    {
        await using var screen = await Screen(scripts: scripts);
        var filer = await new Filer(screen).To("documents");
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
        await new Filer(screen).To("documents");

        await Send(screen, Files.Text("good.txt"), Files.Wrong("holiday.jpg"));

        var told = screen.Page.Locator(scripts ? ".file-broken" : ".error-summary");
        (await told.TextContentAsync())!.ShouldContain("holiday.jpg");
        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
        await screen.LookAt("file-documents-refused");
    }

    [Fact]
    public async Task An_eleventh_file_is_too_many()
    {
        await using var screen = await Screen();
        await new Filer(screen).To("documents");

        await Send(screen, [.. Enumerable.Range(1, 11).Select(at => Files.Text($"{at}.txt"))]);

        await Assertions.Expect(screen.Page.Locator(".file-broken")).ToBeVisibleAsync();
        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task Whoever_goes_on_at_once_takes_the_files_along()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).To("documents");

        await screen.Page.SetInputFilesAsync("#files", [Files.Text("large.txt", 4_000_000), Files.Text("small.txt")]);
        await filer.Continue();
        await screen.Page.WaitForURLAsync("**/file/you");

        await filer.Onwards("check");
        (await screen.Page.TextContentAsync("#documents-0"))!.ShouldContain("small.txt");
    }

    /// <summary>Which byte a piece begins with; empty where the page only asks.</summary>
    private static string From(IRequest request) =>
        Regex.Match(Encoding.Latin1.GetString(request.PostDataBuffer ?? []), "name=\"from\"\\s+(?<byte>\\d+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["byte"].Value;

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
