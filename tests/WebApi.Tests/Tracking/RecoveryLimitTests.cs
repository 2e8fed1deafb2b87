namespace Ccs.WebApi.Tests.Tracking;

/// <summary>Whoever asks for somebody's codes again and again fills nobody's mailbox, and is not told.</summary>
[Collection("ccs")]
public sealed class RecoveryLimitTests(CcsFixture ccs)
{
    [Fact]
    public async Task The_fourth_within_an_hour_is_answered_alike_and_sends_nothing()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var answers = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add((await Recover(api, scenario)).ToString());
            await Delivered();
        }

        answers.Distinct(StringComparer.Ordinal).ShouldBe(["202 {}"]);
        (await Sent(api, scenario)).ShouldBe(3);

        (await api.Post("/dev/clock", new { advance = "PT1H1S" })).ShouldBe(HttpStatusCode.OK);
        await Recover(api, scenario);
        (await Sent(api, scenario)).ShouldBe(4);
    }

    [Fact]
    public async Task Asked_for_at_the_same_time_it_is_three_all_the_same()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        await Delivered();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Recover(api, scenario)));

        (await Sent(api, scenario)).ShouldBe(3);
        (await ccs.Count("select count(*) from wolverine.wolverine_dead_letters where message_type like '%ComplaintCodes%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_eleven_complaints_the_ten_newest_are_named()
    {
        var api = ccs.Api();
        var email = Some.Email();
        var codes = new List<string>();
        Scenario? last = null;
        for (var i = 0; i < 11; i++)
        {
            last = await Scenario.Verified(api, Some.Filing(email));
            codes.Add(last.Code);
            await Delivered();

            // Only so many verification codes go to one contact in a day.
            (await api.Post("/dev/clock", new { advance = "PT5H" })).ShouldBe(HttpStatusCode.OK);
        }

        await Recover(api, last!);
        await Delivered();

        var message = await api.Message(
            email,
            body => body.Contains(codes[1], StringComparison.Ordinal) && body.Contains(codes[10], StringComparison.Ordinal)
        );
        message.ShouldNotContain(codes[0]);
        message.Split('\n').Where(line => line.StartsWith("CCS-", StringComparison.Ordinal)).ShouldBe(codes.Skip(1).Reverse());
    }

    private static async Task<Answer> Recover(Api api, Scenario scenario) =>
        (await api.Post("/api/v1/tracking/recovery", new { contact = scenario.Contact })).ShouldBe(HttpStatusCode.Accepted);

    private async Task<int> Sent(Api api, Scenario scenario)
    {
        await Delivered();
        return (await api.Messages(scenario.Contact)).Count(body => body.Contains("asked for", StringComparison.Ordinal));
    }

    private Task Delivered() =>
        Eventually.Holds(
            async () => await ccs.Count("select count(*) from wolverine.wolverine_incoming_envelopes where status <> 'Handled'") == 0,
            "the messages to have gone out"
        );
}
