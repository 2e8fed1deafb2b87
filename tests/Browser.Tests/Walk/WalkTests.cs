using Ccs.Browser.Tests.Accounts;
using Ccs.Browser.Tests.Filing;
using Ccs.Browser.Tests.Tracking;

namespace Ccs.Browser.Tests.Walk;

/// <summary>What the README does with curl, in the browser alone;
/// and the pictures that the README shows (eng/pictures.sh puts them there).</summary>
public sealed class WalkTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    private const string Question = "ژمارەی پسووڵەکە چەندە؟";
    private const string Answer = "مافی خۆتانە. هێڵەکە لەبیر کرابوو؛ ڕۆژی یەکشەممە دەبەسترێت.";

    [Fact]
    public async Task From_filing_to_closing_without_leaving_the_browser()
    {
        await using var citizen = await Screen("ckb");
        await citizen.Go("");
        await citizen.Picture("readme-home");
        var filer = await new Filer(citizen).To("verify");
        await citizen.Page.FillAsync("#code", await CodeFromTheMailbox(citizen, filer.Email));
        await filer.Continue();
        await citizen.Arrive("**/file/done");
        var complaint = new Scenario(
            Api,
            string.Empty,
            filer.Email,
            (await citizen.Page.TextContentAsync("#code"))!.Trim(),
            (await citizen.Page.TextContentAsync("#number"))!.Trim()
        );

        await using var officer = await Screen("ckb", Visitor.Desk);
        await officer.Go("/staff");
        await SignInTests.SignIn(officer, "officer.electricity", CcsFixture.Password);
        await officer.Page.Locator("input[data-search]").FillAsync(complaint.Number);
        await officer.Page.Locator("form.search button").ClickAsync();
        await officer.Page.Locator("[data-row]").First.ClickAsync();
        await officer.Picture("readme-case");
        await officer.Page.Locator("a[href$='/question']").ClickAsync();
        await officer.Page.Locator("textarea[name=Text]").FillAsync(Question);
        await Preview(officer);

        await citizen.OpenComplaint(complaint);
        (await citizen.Page.Locator("main").InnerTextAsync()).ShouldContain(Question);
        await citizen.Page.Locator("a[href$='/track/reply']").ClickAsync();
        await citizen.Page.Locator("textarea").FillAsync("پسووڵەی ژمارە ٥٥٢١.");
        await citizen.Page.Locator("main form .btn-primary").ClickAsync();

        await officer.Page.ReloadAsync();
        await officer.Page.Locator("a[href$='/answer']").First.ClickAsync();
        await officer.Page.Locator("input[name=Outcome][value=upheld]").CheckAsync();
        await officer.Page.Locator("textarea[name=Text]").FillAsync(Answer);
        await officer.Page.Locator("select[name=RootCause]").SelectOptionAsync("process");
        await officer.Page.Locator("textarea[name=Remedy]").FillAsync("وەسڵەکە ڕاست کرایەوە.");
        await Preview(officer);

        await citizen.Go("/track/complaint");
        (await citizen.Page.Locator("main").InnerTextAsync()).ShouldContain(Answer);
        await citizen.Picture("readme-tracking");
        await citizen.Page.Locator("a[href$='/track/rate']").ClickAsync();
        await citizen.Page.Locator("input[value='5']").CheckAsync();
        await citizen.Page.Locator("main form .btn-primary").ClickAsync();
        await citizen.Page.Locator("a[href$='/track/accept']").ClickAsync();
        await citizen.Page.Locator("main form .btn-primary").ClickAsync();

        var opened = await Api.Post("/api/v1/tracking", new { contact = complaint.Contact, complaintCode = complaint.Code });
        opened.ShouldBe(HttpStatusCode.OK).Text("status").ShouldBe("closed");
    }

    /// <summary>The code as the page of Development shows it, which is where the message is when it says so.</summary>
    private async Task<string> CodeFromTheMailbox(Screen screen, string email)
    {
        var code = await Api.VerificationCode(email);
        await using var mailbox = await Screen();
        await mailbox.Page.GotoAsync("/dev/mailbox");
        (await mailbox.Page.Locator("body").InnerTextAsync()).ShouldContain(email);
        (await mailbox.Page.Locator("body").InnerTextAsync()).ShouldContain(code);
        await screen.Page.BringToFrontAsync();
        return code;
    }

    /// <summary>Looks at what the complainant will read, and sends it.</summary>
    private static async Task Preview(Screen screen)
    {
        await screen.Page.Locator("button[formaction*=Preview]").ClickAsync();
        await screen.Page.WaitForSelectorAsync(".as-read");
        await screen.Page.Locator("main form .btn-primary").ClickAsync();
        await screen.Arrive("**?done=*");
    }
}
