using System.Reflection;
using System.Text.RegularExpressions;
using Ccs.Browser.Tests.Desk;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Ccs.Browser.Tests.Administration;

public sealed partial class AccessTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string Root = "/staff/administration";

    /// <summary>Every address of administration that the program has, with something in its places.</summary>
    private static string[] Addresses { get; } =
    [
        .. typeof(SitePage)
            .Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .SelectMany(page => page.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>())
            .Where(metadata => metadata.Key == "RouteTemplate" && metadata.Value.StartsWith(Root, StringComparison.Ordinal))
            .Select(metadata =>
                Place().Replace(Number().Replace(Alternatives().Replace(metadata.Value, "${first}"), $"{Guid.Empty}"), "interior")
            ),
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
        Addresses.Length.ShouldBeGreaterThan(20);
        await using var screen = await ScreenOf(userName);
        await screen.Go("/staff/account");

        foreach (var (address, status) in await Ask(screen))
        {
            // What administrators did is the auditors' to read.
            status.ShouldBe(userName == "auditor" && address.EndsWith("/history", StringComparison.Ordinal) ? 200 : 403, address);
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in()
    {
        await using var screen = await Screen("en", Visitor.Desk);
        foreach (var address in Addresses)
        {
            await screen.Go(address);
            screen.Page.Url.ShouldContain("/staff/sign-in", Case.Sensitive, address);
        }
    }

    [Fact]
    public async Task Administrators_get_in()
    {
        await using var screen = await ScreenOf("administrator");
        await screen.Go("/staff/account");

        // Some of these addresses are of things that there are not.
        (await Ask(screen)).ShouldAllBe(answer => answer.Status == 200 || answer.Status == 404);
    }

    private static async Task<(string Address, int Status)[]> Ask(Screen screen)
    {
        var answers = await screen.Page.EvaluateAsync<int[]>(
            "async paths => { const all = []; for (const path of paths) { all.push((await fetch('/en' + path)).status); } return all; }",
            Addresses
        );
        return [.. Addresses.Zip(answers)];
    }

    /// <summary>The first of a few that may stand there.</summary>
    [GeneratedRegex(@"\{\w+:regex\(\^\((?<first>[\w-]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\{\w+:guid[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
