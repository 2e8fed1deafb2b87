namespace Ccs.WebApi.Tests.Faults;

/// <summary>Messages survive what goes wrong: nothing is lost, nothing is sent twice, filing goes on.</summary>
[Collection(FaultsCollection.Name)]
public sealed class MessageFaultTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_mail_server_that_is_down_for_a_while_loses_and_doubles_nothing()
    {
        var port = SmtpSink.FreePort();
        var settings = await Settings(port);
        await using var program = CcsProgram.Serve(settings);
        var api = new Api(await program.Address);
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add((await Scenario.Filed(api)).ComplaintId);
        }

        // That it failed, and why, is kept in the provider's terms; the status of the complaint is another matter.
        await Eventually.Holds(async () => await Is(ids[0], "failed"), "a failed message");
        (await StoredNotice.Of(settings, ids[0]))["failure"]!.GetValue<string>().ShouldStartWith("smtp");

        await using var sink = SmtpSink.Listen(port);
        await Eventually.Holds(() => Task.FromResult(sink.Mails.Count >= 5), "the mails", seconds: 90);
        await Eventually.Holds(async () => await Is(ids[4], "sent"), "the message to count as sent");

        sink.Mails.Select(MessageId).Distinct(StringComparer.Ordinal).Count().ShouldBe(5);
        sink.Mails.Count.ShouldBe(5);

        async Task<bool> Is(string id, string status) => (await StoredNotice.Of(settings, id))["status"]!.GetValue<string>() == status;
    }

    [Fact]
    public async Task Killed_between_commit_and_message_the_message_still_goes_once()
    {
        var port = SmtpSink.FreePort();
        var settings = await Settings(port);
        await using (var silent = SmtpSink.Silent(port))
        {
            await using var killed = CcsProgram.Serve(settings);
            await Scenario.Filed(new Api(await killed.Address));
            await silent.Reached;
            await killed.Kill();
        }

        await using var sink = SmtpSink.Listen(port);
        await using var program = CcsProgram.Serve(settings);
        await program.Address;
        await Eventually.Holds(() => Task.FromResult(sink.Mails.Count >= 1), "the mail", seconds: 90);

        // A second one would come with the recovery of the node; when the outbox is empty there is none on its way.
        var api = new Api(await program.Address);
        await Eventually.Holds(
            async () => (await api.Get("/health/ready"))["checks"]["outbox"]!["data"]!["waiting"]!.GetValue<int>() == 0,
            "the outbox to drain"
        );
        sink.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_server_that_says_nothing_delays_no_text_message()
    {
        var port = SmtpSink.FreePort();
        await using var silent = SmtpSink.Silent(port);
        await using var sms = new SmsSink(refusals: 0);
        var settings = await Settings(port);
        settings["Ccs__Sms__Url"] = sms.Url;
        await using var program = CcsProgram.Serve(settings);
        var api = new Api(await program.Address);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Scenario.Filed(api)));
        await silent.Reached;

        await Scenario.Filed(api, Some.Filing(phone: Some.Phone()));

        await Eventually.Holds(() => Task.FromResult(sms.Accepted.Count == 1), "the text message", seconds: 10);
    }

    [Fact]
    public async Task An_sms_goes_through_the_gateway_in_its_form_after_a_refusal()
    {
        await using var sink = new SmsSink(refusals: 1);
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Sms__Url"] = sink.Url;
        settings["Ccs__Sms__User"] = "ccs";
        settings["Ccs__Sms__Password"] = "gateway password";
        await using var program = CcsProgram.Serve(settings);
        var phone = Some.Phone();
        var filing = Some.Filing(phone: phone);
        filing["language"] = "ckb";
        await Scenario.Filed(new Api(await program.Address), filing);

        await Eventually.Holds(() => Task.FromResult(sink.Accepted.Count > 0), "the SMS", seconds: 60);

        var query = System.Web.HttpUtility.ParseQueryString(sink.Accepted.Single().Split('?')[1]);
        query["to"].ShouldBe(phone);
        query["username"].ShouldBe("ccs");
        query["password"].ShouldBe("gateway password");
        query["charset"].ShouldBe("UTF-8");
        query["coding"].ShouldBe("2", "Kurdish needs UCS-2");
        query["text"]!.ShouldMatch("[0-9]{6}");
        query["text"]!.Length.ShouldBeLessThanOrEqualTo(70);
        program.Log.ShouldNotContain(phone);
        program.Log.ShouldNotContain("gateway password");
    }

    private async Task<Dictionary<string, string>> Settings(int smtpPort)
    {
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Mail__Host"] = "127.0.0.1";
        settings["Ccs__Mail__Port"] = $"{smtpPort}";
        settings["Ccs__Mail__Security"] = "none";
        return settings;
    }

    private static string MessageId(string mail) =>
        mail.Split('\n').Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase));
}
