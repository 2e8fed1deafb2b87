using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Ccs.Browser.Tests.Tracking;

/// <summary>All that is held about the complainant, taken away from the page: the code, and then the file.</summary>
public sealed partial class ExportTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Everybody), MemberType = typeof(Visitor))]
    public async Task A_code_comes_to_the_contact_and_with_it_the_file(string language, int width, bool scripts)
    {
        var complaint = await Scenario.Verified(Api);
        var before = await Api.Messages(complaint.Contact);
        await using var citizen = await Screen(language, width, scripts);
        await citizen.OpenComplaint(complaint);
        await citizen.Page.Locator("a[href$='/track/export']").ClickAsync();
        await citizen.LookAt("track-export");

        await citizen.Page.Locator("form[action*=Code] button").ClickAsync();
        await Send("12345");

        (await citizen.Page.Locator("#error-summary li").CountAsync()).ShouldBe(1);
        await citizen.LookAt("track-export-wrong");
        var message = await Api.Message(complaint.Contact, body => !before.Contains(body));
        var download = await citizen.Page.RunAndWaitForDownloadAsync(() => Send(SixDigits().Match(message).Value));
        download.SuggestedFilename.ShouldBe("ccs-own-data.zip");
        await using var archive = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("ccs-own-data-");
        await archive.ExtractToDirectoryAsync(folder.FullName, TestContext.Current.CancellationToken);
        await citizen.Page.GotoAsync($"file://{Path.Combine(folder.FullName, "index.html")}");
        (await citizen.Page.Locator("main").InnerTextAsync()).ShouldContain("Shilan Karim Rasul");
        await citizen.LookAt("track-export-file");
        folder.Delete(recursive: true);

        async Task Send(string code)
        {
            await citizen.Page.Locator("input[name=Code]").FillAsync(code);
            await citizen.Page.Locator("form[action*=Archive] button").ClickAsync();
        }
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();
}
