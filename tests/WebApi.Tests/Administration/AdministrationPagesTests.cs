using System.Reflection;
using System.Text.RegularExpressions;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Ccs.WebApi.Tests.Administration;

/// <summary>Who gets into the pages of administration: every one that there is.</summary>
[Collection("ccs")]
public sealed partial class AdministrationPagesTests(CcsFixture ccs)
{
    private const string Root = "/staff/administration";

    /// <summary>
    /// Every address of administration that the program has, with something in its places; and some of things that there are.
    /// </summary>
    private static string[] Addresses { get; } =
    [
        .. typeof(SitePage)
            .Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .SelectMany(page => page.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>())
            .Where(metadata => metadata.Key == "RouteTemplate" && metadata.Value.StartsWith(Root, StringComparison.Ordinal))
            .Select(metadata =>
                Place().Replace(Number().Replace(Alternatives().Replace(metadata.Value, "${first}"), $"{Guid.Empty}"), "interior")
            ),
        $"{Root}/accounts/{Guid.Empty}/lock",
        $"{Root}/accounts/{Guid.Empty}/place",
        $"{Root}/accounts/{Guid.Empty}/password",
        $"{Root}/messages/answer-given/en",
        $"{Root}/messages/answer-given/en/restoration",
        $"{Root}/answers/some/removal",
    ];

    [Theory]
    [InlineData("centre")]
    [InlineData("head.interior")]
    [InlineData("officer.interior")]
    [InlineData("inspector.interior")]
    [InlineData("analyst")]
    [InlineData("auditor")]
    public async Task Nobody_but_an_administrator_gets_in(string userName)
    {
        Addresses.Length.ShouldBeGreaterThan(26);
        using var browser = await new Browser(ccs.Address).As(userName);

        foreach (var address in Addresses)
        {
            // What administrators did is the auditors' to read.
            var expected =
                userName == "auditor" && address.EndsWith("/history", StringComparison.Ordinal)
                    ? HttpStatusCode.OK
                    : HttpStatusCode.Forbidden;
            (await browser.Get($"/en{address}")).Status.ShouldBe(expected, address);
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in()
    {
        using var browser = new Browser(ccs.Address);
        foreach (var address in Addresses)
        {
            (await browser.Get($"/en{address}")).ShouldBe(HttpStatusCode.Redirect).Location()!.ShouldStartWith("/en/staff/sign-in?");
        }
    }

    [Fact]
    public async Task Administrators_get_in()
    {
        using var browser = await new Browser(ccs.Address).As("administrator");
        foreach (var address in Addresses)
        {
            // Some of these addresses are of things that there are not.
            (await browser.Get($"/en{address}")).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
        }
    }

    /// <summary>The first of a few that may stand there.</summary>
    [GeneratedRegex(@"\{\w+:regex\(\^\((?<first>[\w-]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\{\w+:guid[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
