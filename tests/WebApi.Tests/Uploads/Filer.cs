namespace Ccs.WebApi.Tests.Uploads;

/// <summary>Somebody who files with a browser that has no scripts, and has come as far as the documents.</summary>
internal static class Filer
{
    private static readonly (string Question, (string Name, string Value)[] Answers)[] Before =
    [
        ("file", [("Adult", "yes"), ("Iraqi", "yes")]),
        ("file/about", [("About", "service")]),
        ("file/agency", [("Agency", "unknown")]),
        ("file/category", [("Category", "delay")]),
        ("file/kind", [("Kind", "delay-no-reply")]),
        ("file/what", [("Subject", "The meter was read twice"), ("Description", "Since May nobody has answered any of my three letters.")]),
        ("file/when", [("When.Day", "27"), ("When.Month", "9"), ("When.Year", "2026"), ("Governorate", "erbil")]),
        ("file/remedy", []),
    ];

    public static async Task<Browser> AtDocuments(CcsFixture ccs)
    {
        var browser = new Browser(ccs.Address);
        foreach (var (question, answers) in Before)
        {
            (await browser.Submit($"/en/{question}", $"/en/{question}", answers)).ShouldBe(HttpStatusCode.Redirect);
        }

        return browser;
    }
}
