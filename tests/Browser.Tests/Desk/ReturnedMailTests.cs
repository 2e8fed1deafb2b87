using System.Text.RegularExpressions;
using Ccs.Browser.Tests.Filing;

namespace Ccs.Browser.Tests.Desk;

/// <summary>A mail that a later server gives back, as staff see it at the case and who files on the page of the code.</summary>
[Collection(StaffCollection.Staff)]
public sealed partial class ReturnedMailTests(CcsFixture ccs, Chromium chromium)
{
    [Fact]
    public async Task It_is_seen_at_the_case_and_on_the_page_of_the_code()
    {
        await using var sink = SmtpSink.With(SmtpManners.Good);
        await using var mailbox = new ImapServer();
        await using var program = CcsProgram.Serve(await Settings(sink, mailbox));
        var address = await program.Address;
        using var api = new Api(address);
        var (id, contact) = await Scenario.Filed(api);
        var code = SixDigits().Match(await MailTo(sink, contact, 1)).Value;
        (await api.Post($"/api/v1/complaints/{id}/verification", new { code })).ShouldBe(HttpStatusCode.OK);
        mailbox.Add(BounceSamples.Of("postfix", MessageId(await MailTo(sink, contact, 2))));
        await using var screen = await Screen.Open(chromium, address, new Visitor("ckb", Visitor.Phone, Scripts: true), fresh: false);
        var filer = await new Filer(screen).At("check");
        await screen.Page.CheckAsync("#consent");
        await filer.Continue();
        await screen.Arrive("**/file/verify");
        mailbox.Add(BounceSamples.Of("gmail", MessageId(await MailTo(sink, filer.Email, 1))));
        await Eventually.Holds(
            async () =>
            {
                (await api.Post("/dev/jobs/bounces")).ShouldBe(HttpStatusCode.OK);
                await screen.Go("/file/verify");
                return await screen.Page.Locator(".notice-warning").CountAsync() == 1;
            },
            "the page of the code to tell it"
        );
        await In(screen, "/file/verify", "file-verify-returned");

        await screen.Keep(
            new()
            {
                Name = "__Host-ccs-staff",
                Value = await SharedSessions.Of(api, "officer.electricity"),
                Url = $"https://localhost:{address.Port}",
                Secure = true,
                HttpOnly = true,
                SameSite = SameSiteAttribute.Lax,
            }
        );
        await screen.Go($"/staff/cases/{id}");
        (await screen.Page.Locator(".tag-danger").CountAsync()).ShouldBeGreaterThan(0);
        await In(screen, $"/staff/cases/{id}", "case-mail-returned");
    }

    private static async Task In(Screen screen, string path, string name)
    {
        foreach (var language in Visitor.Languages)
        {
            screen.Read(language);
            await screen.Go(path);
            await screen.LookOnBothScreens(name);
        }
    }

    private async Task<Dictionary<string, string>> Settings(SmtpSink sink, ImapServer mailbox)
    {
        var settings = CcsFixture.Program(await ccs.NewDatabase(), CcsProgram.NewDataFolder());
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

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)(?!.*@)", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();

    [GeneratedRegex("^Message-Id: <(?<id>[^>]+)>", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Id();
}
