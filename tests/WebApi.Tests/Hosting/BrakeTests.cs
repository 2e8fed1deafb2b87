using System.Collections.Concurrent;

namespace Ccs.WebApi.Tests.Hosting;

/// <summary>Waiting for one's turn is no part of what a call may take.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class BrakeTests(PostgresFixture postgres)
{
    private const string Page = "/en/file";

    [Fact]
    public async Task Whoever_begins_after_many_of_the_same_address_waits_longer_than_a_call_may_take_and_begins()
    {
        var settings = CcsFixture.Brief($"{await postgres.NewDatabase()};Timeout=30", CcsProgram.NewDataFolder());
        settings["Ccs__RateLimits__Enabled"] = "true";
        settings["Ccs__CallSeconds"] = "8";
        await using var program = CcsProgram.Serve(settings);
        using var browser = new Browser(await program.Address);
        var token = await browser.TokenOf(Page);
        var cookies = string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        (await Begin(browser.Address, token, cookies)).ShouldBe(HttpStatusCode.Redirect);

        // Two a second after 120 at once: the last of those that come together then waits some twelve seconds. A few at a time before,
        // since writing many beside each other is slow where other tests run.
        var all = new ConcurrentBag<HttpStatusCode>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 120),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (_, _) => all.Add((await Begin(browser.Address, token, cookies)).Status)
        );
        var last = await Task.WhenAll(Enumerable.Range(0, 24).Select(async _ => (await Begin(browser.Address, token, cookies)).Status));

        all.Concat(last).CountBy(status => status).ShouldBe([KeyValuePair.Create(HttpStatusCode.Redirect, 144)]);
    }

    /// <summary>From a browser that has begun nothing.</summary>
    private static async Task<Answer> Begin(Uri address, string token, string cookies)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        using var call = new HttpRequestMessage(HttpMethod.Post, Page);
        call.Headers.Add("Cookie", cookies);
        call.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        call.Content = new FormUrlEncodedContent([
            KeyValuePair.Create(Forms.Token, token),
            KeyValuePair.Create("Adult", "yes"),
            KeyValuePair.Create("Iraqi", "yes"),
        ]);
        return await Answer.Of(await http.SendAsync(call));
    }
}
