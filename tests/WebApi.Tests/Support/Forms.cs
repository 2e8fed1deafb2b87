using System.Text.RegularExpressions;

namespace Ccs.WebApi.Tests.Support;

/// <summary>Pages as a browser without scripts uses them.</summary>
internal static partial class Forms
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>Sends a form of a page, with the token that the page has.</summary>
    public static async Task<Answer> Submit(this Browser browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var shown = (await browser.Get(page)).ShouldBe(HttpStatusCode.OK);
        var hidden = new[] { Token, "Version", "Author", "Tag", "Key" }
            .Select(name => (name, Value: Value(shown.Body, name)))
            .Where(field => field.Value is not null)
            .Select(field => (field.name, field.Value!));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await browser.Send(HttpMethod.Post, action, content);
    }

    /// <summary>That a form of the page is sent with.</summary>
    public static async Task<string> TokenOf(this Browser browser, string page) =>
        TokenIn((await browser.Get(page)).ShouldBe(HttpStatusCode.OK).Body);

    /// <summary>The same, of a page that was read already.</summary>
    public static string TokenIn(string html) => Value(html, Token) ?? throw new InvalidOperationException($"No form in {html}");

    public static string? Location(this Answer answer) => answer.Message.Headers.Location?.ToString();

    private static string? Value(string page, string name) =>
        Hidden().Matches(page).FirstOrDefault(match => match.Groups["name"].Value == name)?.Groups["value"].Value is { } value
            ? WebUtility.HtmlDecode(value)
            : null;

    [GeneratedRegex(
        "<input (name=\"(?<name>[^\"]+)\" type=\"hidden\"|type=\"hidden\" name=\"(?<name>[^\"]+)\") value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();
}
