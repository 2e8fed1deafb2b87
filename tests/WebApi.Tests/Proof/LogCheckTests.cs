namespace Ccs.WebApi.Tests.Proof;

/// <summary>The nightly check, on a database of its own: tests of the shared one write events past the program, which it finds.</summary>
public sealed class LogCheckTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    [Fact]
    public async Task The_log_is_checked_each_night_and_nothing_is_found()
    {
        var api = ccs.Api();
        await Scenario.Verified(api);
        (await api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);

        var check = (await api.Post("/dev/jobs/verify-log", new { })).ShouldBe(HttpStatusCode.OK);

        check["done"]!.GetValue<int>().ShouldBe(0, await ccs.Text("select found from ccs.ccs_log_check order by at desc limit 1"));
        (await api.Get("/health/ready"))["checks"]["log"]!["status"]!.GetValue<string>().ShouldBe("healthy");
    }
}
