namespace Ccs.Browser.Tests.Tracking;

internal static class OpenedComplaint
{
    /// <summary>By contact and code, as its complainant does.</summary>
    public static async Task OpenComplaint(this Screen screen, Scenario complaint)
    {
        await screen.Go("/track");
        await screen.OpenComplaintHere(complaint);
        screen.Page.Url.ShouldContain("/track/complaint");
    }

    /// <summary>The same, from the page that asks for the two.</summary>
    public static async Task OpenComplaintHere(this Screen screen, Scenario complaint)
    {
        await screen.Page.Locator("input[name=Contact]").FillAsync(complaint.Contact);
        await screen.Page.Locator("input[name=Code]").FillAsync(complaint.Code);
        await screen.Page.Locator("main button[type=submit]").ClickAsync();
    }
}
