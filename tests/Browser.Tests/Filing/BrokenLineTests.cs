using System.Text;
using System.Text.RegularExpressions;

namespace Ccs.Browser.Tests.Filing;

/// <summary>Files on a line that breaks.</summary>
public sealed class BrokenLineTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    private const string Endpoint = "**/file/documents/files";
    private const string Pieces = "**/file/documents/pieces";

    [Fact]
    public async Task What_breaks_off_in_the_middle_is_sent_again()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).At("documents");
        await screen.Context.RouteAsync(Endpoint, route => route.AbortAsync("connectionreset"));
        await screen.Page.SetInputFilesAsync("#files", [Files.Text("first.txt", 300_000)]);
        var row = screen.Page.Locator(".file-broken");
        await Assertions.Expect(row).ToBeVisibleAsync();
        await screen.LookAt("file-documents-broken");

        await screen.Context.UnrouteAsync(Endpoint);
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
        var filer = await new Filer(screen).At("documents");
        var photo = Files.OnDisk("meter.txt", 1_800_000);
        List<string> asked = [];
        await screen.Context.RouteAsync(
            Pieces,
            async route =>
            {
                asked.Add(From(route.Request));
                await (asked.Count > 3 ? route.AbortAsync("connectionreset") : route.ContinueAsync());
            }
        );
        await screen.Page.SetInputFilesAsync("#files", photo);
        await Assertions.Expect(screen.Page.Locator(".file-broken")).ToBeVisibleAsync();
        asked.ShouldBe(["", "0", "524288", "1048576"]);

        asked.Clear();
        await screen.Context.UnrouteAsync(Pieces);
        await screen.Context.RouteAsync(
            Pieces,
            route =>
            {
                asked.Add(From(route.Request));
                return route.ContinueAsync();
            }
        );
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
        await filer.Done(Api);
        var number = await filer.Number();
        var officer = await Api.As("officer.electricity");
        var complaint = (await officer.Get($"/api/v1/cases?q={number}")).ShouldBe(HttpStatusCode.OK).Json["items"]![0]!["complaintId"];
        var document = (await officer.Get($"/api/v1/cases/{complaint}")).Json["documents"]![0]!["documentId"];
        (await officer.Get($"/api/v1/cases/{complaint}/documents/{document}")).Body.ShouldBe(await File.ReadAllTextAsync(photo));
    }

    [Theory]
    [InlineData(Endpoint, 300_000)]
    [InlineData(Pieces, 700_000)]
    public async Task A_file_whose_answer_was_lost_is_there_once_after_trying_again(string endpoint, int bytes)
    {
        await using var screen = await Screen();
        await new Filer(screen).At("documents");
        await screen.Context.RouteAsync(
            endpoint,
            async route =>
            {
                var answer = await route.FetchAsync();
                await (
                    (await answer.TextAsync()).Contains("\"id\"", StringComparison.Ordinal)
                        ? route.AbortAsync("connectionreset")
                        : route.FulfillAsync(new() { Response = answer })
                );
            }
        );
        await screen.Page.SetInputFilesAsync("#files", [Files.Text("meter.txt", bytes)]);
        var row = screen.Page.Locator(".file-broken");
        await Assertions.Expect(row).ToBeVisibleAsync();

        await screen.Context.UnrouteAsync(endpoint);
        await row.Locator("[data-retry]").ClickAsync();

        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await screen.Page.ReloadAsync();
        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("holiday.exe", 600_000)]
    [InlineData("film.txt", 10_485_761)]
    public async Task What_will_not_be_accepted_is_told_before_all_of_it_is_sent(string name, int size)
    {
        await using var screen = await Screen();
        await new Filer(screen).At("documents");
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
        await new Filer(screen).At("documents");
        await screen.Context.SetOfflineAsync(true);
        await screen.Page.SetInputFilesAsync("#files", [Files.Text("offline.txt")]);
        await Assertions.Expect(screen.Page.Locator(".file-broken")).ToBeVisibleAsync();

        await screen.Context.SetOfflineAsync(false);

        await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(1);
    }

    /// <summary>Which byte a piece begins with; empty where the page only asks.</summary>
    private static string From(IRequest request) =>
        Regex
            .Match(
                Encoding.Latin1.GetString(request.PostDataBuffer ?? []),
                "name=\"from\"\\s+(?<byte>\\d+)",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            .Groups["byte"]
            .Value;
}
