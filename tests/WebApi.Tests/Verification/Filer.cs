namespace Ccs.WebApi.Tests.Verification;

/// <summary>Somebody who files in a browser without scripts.</summary>
internal static class Filer
{
    private static readonly Dictionary<string, (string Name, string Value)[]> Answers = new(StringComparer.Ordinal)
    {
        ["file"] = [("Adult", "yes"), ("Iraqi", "yes")],
        ["about"] = [("About", "service")],
        ["agency"] = [("Agency", "electricity")],
        ["service"] = [("Service", "none")],
        ["category"] = [("Category", "delay")],
        ["kind"] = [("Kind", "none")],
        ["what"] = [("Subject", "Seven months"), ("Description", "Nobody has come to connect the house.")],
        ["when"] = [("When.Day", "2"), ("When.Month", "10"), ("When.Year", "2026"), ("Governorate", "erbil")],
        ["remedy"] = [],
        ["documents"] = [],
        ["you"] = [("FullName", "Shilan Karim"), ("Born.Day", "1"), ("Born.Month", "5"), ("Born.Year", "1990"), ("Home", "erbil")],
        ["identity"] = [("Confidential", "no")],
        ["check"] = [("Consent", "true")],
    };

    /// <summary>A browser at the page that asks for the code.</summary>
    public static async Task<Browser> Sent(Uri address)
    {
        var browser = new Browser(address);
        var contact = new[] { ("Channel", "email"), ("Email", Some.Email()) };
        var here = "/en/file";
        for (var left = 20; !here.EndsWith("/verify", StringComparison.Ordinal); left--)
        {
            left.ShouldBePositive($"the end was never reached; now at {here}");
            var question = here.Split('/')[^1];
            var answered = await browser.Submit(here, here, question == "contact" ? contact : Answers[question]);
            here = answered.Location() ?? throw new InvalidOperationException($"{question} was refused: {answered.Body}");
        }

        return browser;
    }
}
