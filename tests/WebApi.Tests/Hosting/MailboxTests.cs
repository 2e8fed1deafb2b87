namespace Ccs.WebApi.Tests.Hosting;

/// <summary>The mailbox of Development, as those read it who wait for a message.</summary>
[Collection("ccs")]
public sealed class MailboxTests(CcsFixture ccs)
{
    [Fact]
    public async Task Asked_what_came_since_a_message_it_leaves_out_that_one_and_all_before()
    {
        var api = ccs.Api();
        await Scenario.Verified(api);
        await Scenario.Verified(api);
        var all = await Ids(api, "/dev/mailbox.json");
        all.Length.ShouldBeGreaterThan(1);

        // What others have sent in the meantime stands before these, newest first.
        (await Ids(api, $"/dev/mailbox.json?since={all[1]}"))
            .Intersect(all)
            .ShouldBe([all[0]]);
        (await Ids(api, $"/dev/mailbox.json?since={Guid.NewGuid()}")).Intersect(all).Count().ShouldBe(all.Length);
    }

    private static async Task<string[]> Ids(Api api, string path) =>
        [.. (await api.Get(path)).Json.AsArray().Select(item => item!["id"]!.GetValue<string>())];
}
