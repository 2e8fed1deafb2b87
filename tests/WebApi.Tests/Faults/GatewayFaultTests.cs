namespace Ccs.WebApi.Tests.Faults;

/// <summary>Whatever a gateway fails with, staff see that it failed and in which way, and it is tried again.</summary>
[Collection(FaultsCollection.Name)]
public sealed class GatewayFaultTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_mail_server_without_the_encryption_asked_for_gets_nothing_until_the_setting_is_mended()
    {
        var port = SmtpSink.FreePort();
        await using var sink = SmtpSink.Listen(port);
        var settings = await Settings(port, security: "starttls");
        string complaint;
        await using (var program = CcsProgram.Serve(settings))
        {
            var api = new Api(await program.Address);
            complaint = (await Scenario.Filed(api)).ComplaintId;
            await Failed(settings, complaint, "smtp NotSupportedException");
            await program.Stop();
        }

        sink.Mails.ShouldBeEmpty();
        settings["Ccs__Mail__Security"] = "none";
        await using var mended = CcsProgram.Serve(settings);
        await mended.Address;
        await Eventually.Holds(() => Task.FromResult(sink.Mails.Count == 1), "the mail", seconds: 60);
    }

    [Fact]
    public async Task An_address_that_the_server_refuses_is_not_tried_again()
    {
        await using var sink = SmtpSink.With(SmtpManners.Good with { Recipient = _ => "550 5.1.1 no such user" });
        var settings = await Settings(sink.Port, security: "none");
        await using var program = CcsProgram.Serve(settings);
        using var api = new Api(await program.Address);
        var complaint = (await Scenario.Filed(api)).ComplaintId;

        await Eventually.Holds(
            async () => (await StoredNotice.Of(settings, complaint))["status"]!.GetValue<string>() == "failed",
            "the refusal"
        );

        var message = await StoredNotice.Of(settings, complaint);
        (message["failure"]!.GetValue<string>(), message["attempts"]!.GetValue<int>()).ShouldBe(("smtp 550", 1));
        await Eventually.Holds(
            async () => (await api.Get("/health/ready"))["checks"]["outbox"]!["data"]!["waiting"]!.GetValue<int>() == 0,
            "nothing to be tried again"
        );
    }

    private static async Task Failed(Dictionary<string, string> settings, string complaint, string reason)
    {
        await Eventually.Holds(async () => (await Message())["status"]!.GetValue<string>() != "queued", "a try");
        (await Message())["status"]!.GetValue<string>().ShouldBe("failed");
        (await Message())["failure"]!.GetValue<string>().ShouldBe(reason);
        await Eventually.Holds(async () => (await Message())["attempts"]!.GetValue<int>() > 1, "a second try");

        Task<JsonNode> Message() => StoredNotice.Of(settings, complaint);
    }

    private async Task<Dictionary<string, string>> Settings(int smtpPort, string security)
    {
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Mail__Host"] = "127.0.0.1";
        settings["Ccs__Mail__Port"] = $"{smtpPort}";
        settings["Ccs__Mail__Security"] = security;
        return settings;
    }
}
