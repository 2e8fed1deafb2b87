namespace Ccs.WebApi.Tests.Faults;

/// <summary>Whatever a gateway fails with, staff see that it failed and in which way, and it is tried again.</summary>
[Collection(OwnProgramsCollection.Name)]
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
            await Failed(api, complaint, "smtp NotSupportedException");
            await program.Stop();
        }

        sink.Mails.ShouldBeEmpty();
        settings["Ccs__Mail__Security"] = "none";
        await using var mended = CcsProgram.Serve(settings);
        await mended.Address;
        await Eventually.Holds(() => Task.FromResult(sink.Mails.Count == 1), "the mail", seconds: 60);
    }

    private static async Task Failed(Api api, string complaint, string reason)
    {
        var centre = await api.As("centre");
        await Eventually.Holds(async () => (await Message())["status"]!.GetValue<string>() != "queued", "a try");
        (await Message())["status"]!.GetValue<string>().ShouldBe("failed");
        (await Message())["failure"]!.GetValue<string>().ShouldBe(reason);
        await Eventually.Holds(async () => (await Message())["attempts"]!.GetValue<int>() > 1, "a second try");

        async Task<JsonNode> Message() => (await centre.Get($"/api/v1/cases/{complaint}"))["messages"][0]!;
    }

    private async Task<Dictionary<string, string>> Settings(int smtpPort, string security)
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Mail__Host"] = "127.0.0.1";
        settings["Ccs__Mail__Port"] = $"{smtpPort}";
        settings["Ccs__Mail__Security"] = security;
        return settings;
    }
}
