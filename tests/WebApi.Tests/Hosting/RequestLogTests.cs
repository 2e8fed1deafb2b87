namespace Ccs.WebApi.Tests.Hosting;

[Collection("ccs")]
public sealed class RequestLogTests(CcsFixture ccs)
{
    [Fact]
    public async Task The_log_says_who_it_was_as_far_as_that_was_shown()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        await (await scenario.Track()).Get("/api/v1/tracking");
        await (await api.As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}");

        await Eventually.Holds(() => Task.FromResult(Says("GetCase by staff:")), "the last line");
        Says("SignIn by anonymous").ShouldBeTrue();
        Says("FileComplaint by anonymous").ShouldBeTrue();
        Says($"TrackComplaint by complainant on {scenario.ComplaintId}").ShouldBeTrue();
        Says("SignIn by complainant").ShouldBeFalse();
        Says("DeliverNotice by anonymous").ShouldBeFalse();

        bool Says(string words) => ccs.Log.Replace("\"", string.Empty, StringComparison.Ordinal).Contains(words, StringComparison.Ordinal);
    }
}
