namespace Ccs.Browser.Tests.Tracking;

/// <summary>Tracking checks by itself what it shows against the log, and the log against what this browser saw before.</summary>
public sealed class OwnCheckTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    private const string Proofs = "**/track/complaint?handler=Proofs**";
    private const string Kept = "localStorage.getItem('ccs-log')";

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task It_is_checked_at_each_visit_and_what_was_seen_goes_on(string language, int width)
    {
        await using var citizen = await Opened(language, width);

        (await Said(citizen)).ShouldContain(language == "en" ? "Steps: 3" : "٣");
        var first = await citizen.Page.EvaluateAsync<string>(Kept);
        await citizen.LookOnBothScreens("track-checked");

        await Scenario.Verified(Api);
        (await Api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        await citizen.Go("/track/complaint");
        (await Said(citizen)).ShouldContain(language == "en" ? "Steps: 3" : "٣");
        var second = await citizen.Page.EvaluateAsync<string>(Kept);
        second.ShouldNotBe(first);
        second.ShouldNotContain("CCS-");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task A_changed_answer_shows_its_code_and_what_was_seen_stays(string language, int width)
    {
        await using var citizen = await Opened(language, width);
        await Said(citizen);
        var kept = await citizen.Page.EvaluateAsync<string>(Kept);
        await Tamper(citizen, answer => answer["steps"]![1]!["event"]!["text"] = Another(answer["steps"]![1]!["event"]!["text"]!));

        await citizen.Go("/track/complaint");

        (await Code(citizen)).ShouldBe("receipt.other-event");
        (await citizen.Page.EvaluateAsync<string>(Kept)).ShouldBe(kept);
        await citizen.LookOnBothScreens("track-check-failed");
    }

    [Fact]
    public async Task Each_way_to_tell_another_story_has_its_code()
    {
        await using var citizen = await Opened("en", Visitor.Desk);
        await Said(citizen);

        await Shows("log.other-step", answer => answer["steps"]!.AsArray().RemoveAt(1));
        await Shows("log.other-step", answer => answer["steps"]![1] = answer["steps"]![0]!.DeepClone());
        await Shows("receipt.not-in-tree", answer => answer["steps"]![0]!["entry"]!["commitment"] = new string('0', 64));
        await Shows("receipt.not-signed", answer => answer["checkpoint"] = Another(answer["checkpoint"]!, "\n\n\u2014 ", 80));
        await Shows("receipt.unreadable", answer => answer["checkpoint"] = "nothing");

        // The log grew: what the browser saw is the beginning of it no more, once one hash of the proof is another.
        await Scenario.Verified(Api);
        (await Api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        await Shows("log.changed", answer => answer["consistency"] = new JsonArray());
        await Shows("log.changed", answer => answer["consistency"]![0] = Convert.ToBase64String(new byte[32]));

        async Task Shows(string code, Action<JsonNode> change)
        {
            await citizen.Page.UnrouteAsync(Proofs);
            await Tamper(citizen, change);
            await citizen.Go("/track/complaint");
            (await Code(citizen)).ShouldBe(code);
        }
    }

    [Fact]
    public async Task A_log_that_is_shorter_than_what_was_seen_and_another_key_show()
    {
        await using var citizen = await Opened("en", Visitor.Phone);
        await Said(citizen);
        var kept = await citizen.Page.EvaluateAsync<string>(Kept);
        var note = JsonNode.Parse(kept)!;
        var lines = note["note"]!.GetValue<string>().Split('\n');

        await Keep(string.Join('\n', [lines[0], "999999", .. lines[2..]]), note["keys"]!);
        (await Code(citizen)).ShouldBe("log.shorter");
        await Keep(string.Join('\n', lines), new JsonArray("another"));
        (await Code(citizen)).ShouldBe("log.other-key");

        async Task Keep(string seen, JsonNode keys)
        {
            var memory = new
            {
                epoch = 1,
                note = seen,
                keys,
            };
            await citizen.Page.EvaluateAsync(
                "(text) => localStorage.setItem('ccs-log', text)",
                System.Text.Json.JsonSerializer.Serialize(memory)
            );
            await citizen.Go("/track/complaint");
        }
    }

    [Fact]
    public async Task Steps_that_are_being_sealed_are_no_failure_and_neither_is_a_line_that_broke()
    {
        await using var citizen = await Opened("en", Visitor.Phone);
        await Said(citizen);
        await Tamper(
            citizen,
            answer =>
            {
                answer["steps"]![2]!["entry"] = null;
                answer["steps"]![2]!["event"] = null;
            }
        );
        await citizen.Go("/track/complaint");
        (await Said(citizen)).ShouldContain("Being sealed, a few seconds: 1");

        await citizen.Page.UnrouteAsync(Proofs);
        await citizen.Page.RouteAsync(Proofs, route => route.FulfillAsync(new() { Status = 503, Body = "{}" }));
        await citizen.Go("/track/complaint");
        (await Said(citizen)).ShouldContain("could not be done now");
        (await citizen.Page.Locator("[data-own-check].notice-danger").CountAsync()).ShouldBe(0);
    }

    private static string Another(JsonNode text, string after = "", int beyond = 10)
    {
        var letters = text.GetValue<string>();
        var at = letters.IndexOf(after, StringComparison.Ordinal) + beyond;
        return $"{letters[..at]}{(letters[at] == 'A' ? 'B' : 'A')}{letters[(at + 1)..]}";
    }

    private static async Task Tamper(Screen screen, Action<JsonNode> change)
    {
        _ = screen.Context;
        await screen.Page.RouteAsync(
            Proofs,
            async route =>
            {
                var answer = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
                change(answer);
                await route.FulfillAsync(new() { ContentType = "application/json", Body = answer.ToJsonString() });
            }
        );
    }

    private static async Task<string> Said(Screen screen)
    {
        await screen.Page.Locator("[data-own-check] p").First.WaitForAsync();
        return await screen.Page.Locator("[data-own-check]").InnerTextAsync();
    }

    private static Task<string> Code(Screen screen) => screen.Page.Locator("[data-own-check].notice-danger .code").InnerTextAsync();

    private async Task<Screen> Opened(string language, int width)
    {
        var complaint = await Scenario.Verified(Api);
        (await Api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        var screen = await Screen(language, width);
        await screen.OpenComplaint(complaint);
        return screen;
    }
}
