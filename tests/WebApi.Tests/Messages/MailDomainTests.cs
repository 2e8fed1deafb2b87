namespace Ccs.WebApi.Tests.Messages;

/// <summary>An address at a domain that can have no mail is told at once, by each door; a DNS that is down stops nobody.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class MailDomainTests(PostgresFixture postgres)
{
    [Fact]
    public async Task It_is_told_on_the_field_and_in_doubt_nobody_is_refused()
    {
        await using var dns = new DnsServer(
            (name, type) =>
                name switch
                {
                    "gmial.example.org" => DnsAnswer.NoSuchName,
                    "nomail.example.org" => type == DnsServer.Mx ? DnsAnswer.NoMail : DnsAnswer.AnAddress,
                    "failing.example.org" => DnsAnswer.Failed,
                    "silent.example.org" => null,
                    _ => DnsAnswer.AnAddress,
                }
        );
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Mail__CheckDomains"] = "true";
        settings["Ccs__Mail__DnsServer"] = dns.Address;
        await using var program = CcsProgram.Serve(settings);
        var address = await program.Address;
        using var api = new Api(address);

        foreach (
            var (language, words) in new[]
            {
                ("en", "No email can reach this address"),
                ("ckb", "ئیمەیڵ ناگاتە ئەم ناونیشانە"),
                ("ar", "لا يصل البريد إلى هذا العنوان"),
            }
        )
        {
            using var caller = new Api(address, language);
            var refused = await caller.Post("/api/v1/complaints", Some.Filing(email: "someone@gmial.example.org"));
            refused.ShouldRefuse("contact.email").Errors["contact.email"].ShouldHaveSingleItem().ShouldStartWith(words);
        }

        (await api.Post("/api/v1/complaints", Some.Filing(email: "someone@nomail.example.org"))).ShouldRefuse("contact.email");
        await Scenario.Filed(api, Some.Filing(email: "someone@failing.example.org"));
        await Scenario.Filed(api, Some.Filing(email: "someone@silent.example.org"));
        var (id, _) = await Scenario.Filed(api);
        (
            await api.AsFiler(id).Post($"/api/v1/complaints/{id}/contact", new { channel = "email", email = "someone@gmial.example.org" })
        ).ShouldRefuse("email");

        using var filer = await Verification.Filer.Sent(address);
        var page = "/en/file/other-contact";
        (await filer.Submit(page, page, ("Channel", "email"), ("Email", "someone@gmial.example.org"))).Body.ShouldContain(
            "No email can reach this address"
        );
        program.Log.ShouldNotContain("gmial");
    }
}
