namespace Ccs.Browser.Tests.Desk;

/// <summary>The certificate of an erasure, as the centre prints it.</summary>
public sealed class CertificateTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task The_erased_case_leads_to_it_and_it_names_nobody(string language, int width)
    {
        var complaint = await Scenario.Verified(Api);
        (await (await complaint.Track()).Post("/api/v1/tracking/withdrawal", new { reason = "No." })).ShouldBe(HttpStatusCode.OK);
        var erasure = await (await Api.As("centre")).Decide(complaint.ComplaintId, "erasure", new { reason = "Her letter." });
        erasure.ShouldBe(HttpStatusCode.OK);
        (await Api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        await using var centre = await ScreenOf("centre", language, width);
        await centre.Go(Path(complaint));

        await centre.Page.Locator("main a[href$='/certificate']").ClickAsync();

        var text = await centre.Page.Locator("main").InnerTextAsync();
        text.ShouldContain(complaint.Number);
        text.ShouldContain("c2sp.org/tlog-proof@v1");
        foreach (var secret in new[] { complaint.Contact, complaint.Code, "Shilan", "Her letter", "staff:", "certificate." })
        {
            text.ShouldNotContain(secret);
        }

        await centre.LookOnBothScreens("certificate");
        var download = await centre.Page.RunAndWaitForDownloadAsync(() => centre.Page.Locator("a[download]").ClickAsync());
        (await File.ReadAllTextAsync(await download.PathAsync())).ShouldContain("ccs-erasure/1");
    }
}
