using System.Text.RegularExpressions;

namespace Ccs.WebApi.Tests.Messages;

/// <summary>A mail that a later server gives back is told where somebody looks: at the case, and on the page of the code.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed partial class BounceTests(PostgresFixture postgres)
{
    [Fact]
    public async Task It_is_told_at_the_case_and_on_the_page_of_the_code()
    {
        await using var sink = SmtpSink.With(SmtpManners.Good);
        await using var mailbox = new ImapServer();
        await using var program = CcsProgram.Serve(await Settings(sink, mailbox));
        using var api = new Api(await program.Address);

        // Of a case.
        var (id, contact) = await Scenario.Filed(api);
        var code = SixDigits().Match(await MailTo(sink, contact, 1)).Value;
        (await api.Post($"/api/v1/complaints/{id}/verification", new { code })).ShouldBe(HttpStatusCode.OK);
        var registered = await MailTo(sink, contact, 2);
        var officer = await api.As("officer.electricity");
        await Eventually.Holds(
            async () => (await Message(officer, id, "complaint-registered"))["status"]!.GetValue<string>() == "sent",
            "it is known as sent"
        );
        mailbox.Add(BounceSamples.Of("delayed", MessageId(registered)));
        mailbox.Add(BounceSamples.Of("out-of-office", MessageId(registered)));
        await Run(api);
        (await Message(officer, id, "complaint-registered"))["status"]!.GetValue<string>().ShouldBe("sent");
        (await Message(officer, id, "complaint-registered"))["bouncedAt"].ShouldBeNull();

        mailbox.Add(BounceSamples.Of("postfix", MessageId(registered)));
        await Run(api);
        mailbox.Add(BounceSamples.Of("exim", MessageId(registered)));
        await Run(api);

        var message = await Message(officer, id, "complaint-registered");
        message["status"]!.GetValue<string>().ShouldBe("failed");
        message["failure"]!.GetValue<string>().ShouldBe("bounce 5.1.1", "the second one changes nothing");
        message["bouncedAt"].ShouldNotBeNull();
        message["sentAt"].ShouldNotBeNull();
        message.ToJsonString().ShouldNotContain("recipient.example");
        using var desk = await new Browser(await program.Address).As("officer.electricity");
        (await desk.Get($"/en/staff/cases/{id}")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(">Came back<");

        // A staff member, who sees the ids of messages, can't make one up.
        var known = (await Message(officer, id, "verification-code"))["messageId"]!.GetValue<Guid>();
        mailbox.Add(BounceSamples.Of("postfix", $"{known:N}@localhost"));
        mailbox.Add(BounceSamples.Of("postfix", $"{known:N}.AAAAAAAAAAAAAAAA@localhost"));
        await Run(api);
        (await Message(officer, id, "verification-code"))["status"]!.GetValue<string>().ShouldBe("sent");

        // On the page.
        using var filer = await Verification.Filer.Sent(await program.Address);
        await Eventually.Holds(() => Task.FromResult(sink.Mails.Count == 3), "the code");
        (await filer.Get("/en/file/verify")).Body.ShouldNotContain("no such address");
        mailbox.Add(BounceSamples.Of("gmail", MessageId(sink.Mails[2])));
        await Eventually.Holds(
            async () =>
            {
                await Run(api);
                return (await filer.Get("/en/file/verify")).Body.Contains("no such address", StringComparison.Ordinal);
            },
            "the page to tell it"
        );

        program.Log.ShouldNotContain("recipient.example");
        mailbox.Seen.ShouldBe([1, 3, 4, 5, 6, 7]);
    }

    [Fact]
    public async Task A_mailbox_that_cannot_be_read_is_told_to_who_watches_and_stops_nothing()
    {
        await using var sink = SmtpSink.With(SmtpManners.Good);
        await using var mailbox = new ImapServer(new ImapManners(RefusesAt: "LOGIN"));
        await using var program = CcsProgram.Serve(await Settings(sink, mailbox));
        using var api = new Api(await program.Address);

        await Run(api);

        var channels = (await api.Get("/health/ready")).ShouldBe(HttpStatusCode.OK)["checks"]["channels"]!;
        channels["data"]!["bounces"]!.GetValue<string>().ShouldBe("imap AuthenticationException");
        await Scenario.Filed(api);
        await Eventually.Holds(() => Task.FromResult(sink.Mails.Count == 1), "the mail");
        program.Log.ShouldNotContain("mailbox password");
    }

    private static async Task Run(Api api) => (await api.Post("/dev/jobs/bounces")).ShouldBe(HttpStatusCode.OK);

    private static async Task<JsonNode> Message(Api officer, string complaint, string kind) =>
        (await officer.Get($"/api/v1/cases/{complaint}"))
            .ShouldBe(HttpStatusCode.OK)["messages"]
            .AsArray()
            .Single(message => message!["kind"]!.GetValue<string>() == kind)!;

    /// <summary>The text of the mail of that number to somebody.</summary>
    private static async Task<string> MailTo(SmtpSink sink, string contact, int number)
    {
        string[] mails = [];
        await Eventually.Holds(
            () =>
            {
                mails = [.. sink.Mails.Where(mail => mail.Contains($"To: {contact}", StringComparison.Ordinal))];
                return Task.FromResult(mails.Length >= number);
            },
            $"mail {number}"
        );
        return mails[number - 1];
    }

    private static string MessageId(string mail) => Id().Match(mail).Groups["id"].Value;

    private async Task<Dictionary<string, string>> Settings(SmtpSink sink, ImapServer mailbox)
    {
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Mail__Host"] = "127.0.0.1";
        settings["Ccs__Mail__Port"] = $"{sink.Port}";
        settings["Ccs__Mail__Security"] = "none";
        settings["Ccs__Mail__Bounces__Host"] = "127.0.0.1";
        settings["Ccs__Mail__Bounces__Port"] = $"{mailbox.Port}";
        settings["Ccs__Mail__Bounces__Security"] = "none";
        settings["Ccs__Mail__Bounces__User"] = "bounces";
        settings["Ccs__Mail__Bounces__Password"] = "mailbox password";
        return settings;
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)(?!.*@)", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();

    [GeneratedRegex("^Message-Id: <(?<id>[^>]+)>", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Id();
}
