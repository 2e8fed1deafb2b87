namespace Ccs.Browser.Tests.Desk;

/// <summary>What cannot be undone is asked twice, and says so.</summary>
public sealed class ErasureTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [InlineData(Visitor.Phone)]
    [InlineData(Visitor.Desk)]
    public async Task Nothing_is_erased_before_it_was_read_once_more(int width)
    {
        var complaint = await Scenario.Answered(Api);
        (await (await complaint.Track()).Post("/api/v1/tracking/acceptance")).ShouldBe(HttpStatusCode.OK);
        await using var centre = await ScreenOf("centre", "ckb", width);
        await centre.Go(Path(complaint));
        await centre.Page.Locator("a[href$='/erasure']").ClickAsync();
        (await centre.Page.Locator("main .notice-warning").CountAsync()).ShouldBe(1);
        await Fill(centre);
        await centre.LookAt("erasure");

        await Send(centre);

        (await centre.Page.Locator(".as-read").InnerTextAsync()).ShouldContain("The technicians were there");
        (await Erased(complaint)).ShouldBeFalse("it is asked once more");
        await centre.LookAt("erasure-preview");

        await Send(centre);

        centre.Page.Url.ShouldContain("done=erasure");
        (await Erased(complaint)).ShouldBeTrue();
        (await centre.Page.Locator("a[href$='/erasure']").CountAsync()).ShouldBe(0);
        await centre.LookAt("erasure-done");
    }

    private async Task<bool> Erased(Scenario complaint) =>
        (await (await Api.As("centre")).Get($"/api/v1/cases/{complaint.ComplaintId}"))["erased"].GetValue<bool>();
}
