namespace Ccs.WebApi.Tests.Edge;

/// <summary>Addresses as people type them, and what a browser forgets when somebody leaves.</summary>
[Collection("ccs")]
public sealed class AddressAndLeavingTests(CcsFixture ccs)
{
    [Theory]
    [InlineData("/EN/track", "/en/track")]
    [InlineData("/Ckb/file?x=1", "/ckb/file?x=1")]
    [InlineData("/AR", "/ar")]
    public async Task A_language_in_capitals_leads_to_the_page(string typed, string meant)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ccs.Address };

        using var answer = await browser.GetAsync(typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(meant);
    }

    [Fact]
    public async Task Signing_out_tells_the_browser_to_forget_what_it_has_seen()
    {
        var officer = await ccs.Api().SignedInAs("officer.electricity");

        var left = await officer.Http.DeleteAsync("/api/v1/sessions/current");

        left.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"cache\", \"storage\""]);
    }
}
