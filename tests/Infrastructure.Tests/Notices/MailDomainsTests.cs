using System.Diagnostics;
using Ccs.Infrastructure.Gateways;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>Domains as a DNS server tells of them: only what is certain to have no mail is refused.</summary>
public sealed class MailDomainsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_domain_with_a_mail_server_has_mail() =>
        (await May((_, type) => type == DnsServer.Mx ? DnsAnswer.AServer : DnsAnswer.Nothing)).ShouldBeTrue();

    [Fact]
    public async Task One_with_an_address_alone_has_mail() =>
        (await May((_, type) => type == DnsServer.A ? DnsAnswer.AnAddress : DnsAnswer.Nothing)).ShouldBeTrue();

    [Fact]
    public async Task One_with_an_address_of_version_6_alone_has_mail() =>
        (
            await May((_, type) => type == DnsServer.Aaaa ? new DnsAnswer(0, (DnsServer.Aaaa, new byte[16])) : DnsAnswer.Nothing)
        ).ShouldBeTrue();

    [Fact]
    public async Task One_that_does_not_exist_has_none() => (await May((_, _) => DnsAnswer.NoSuchName)).ShouldBeFalse();

    [Fact]
    public async Task One_that_wants_no_mail_has_none_whatever_else_it_has() =>
        (await May((_, type) => type == DnsServer.Mx ? DnsAnswer.NoMail : DnsAnswer.AnAddress)).ShouldBeFalse();

    [Fact]
    public async Task One_with_no_server_at_all_has_none() => (await May((_, _) => DnsAnswer.Nothing)).ShouldBeFalse();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task An_error_is_a_doubt_and_a_doubt_is_a_yes(int code)
    {
        (await May((_, _) => new DnsAnswer(code))).ShouldBeTrue();
        (await May((_, type) => type == DnsServer.Aaaa ? new DnsAnswer(code) : DnsAnswer.Nothing)).ShouldBeTrue();
        (await May((_, type) => type == DnsServer.Mx ? new DnsAnswer(code) : DnsAnswer.Nothing)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(DnsServer.Mx)]
    [InlineData(DnsServer.A)]
    [InlineData(DnsServer.Aaaa)]
    public async Task Silence_costs_a_second_once_and_is_a_yes(int silentAt)
    {
        await using var server = new DnsServer((_, type) => type == silentAt ? null : DnsAnswer.Nothing);
        using var domains = Domains(server.Address);
        var watch = Stopwatch.StartNew();

        (await domains.MayHaveMail("example.org", Ct)).ShouldBeTrue();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        watch.Restart();
        (await domains.MayHaveMail("example.org", Ct)).ShouldBeTrue();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMilliseconds(200), "it is remembered for a while");
    }

    [Fact]
    public async Task What_is_known_is_not_asked_again()
    {
        await using var server = new DnsServer((_, _) => DnsAnswer.NoSuchName);
        using var domains = Domains(server.Address);

        (await domains.MayHaveMail("nowhere.example", Ct)).ShouldBeFalse();
        (await domains.MayHaveMail("nowhere.example", Ct)).ShouldBeFalse();

        server.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Domains_in_other_scripts_are_asked_for_by_their_form_in_the_DNS()
    {
        await using var server = new DnsServer((name, _) => name == "xn--mgb9awbf.example" ? DnsAnswer.NoSuchName : DnsAnswer.AnAddress);
        using var domains = Domains(server.Address);

        (await domains.MayHaveMail("عمان.example", Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_DNS_that_is_not_there_is_a_doubt()
    {
        using var domains = Domains($"127.0.0.1:{SmtpSink.FreePort()}");

        (await domains.MayHaveMail("example.org", Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task Where_nobody_wants_it_asked_it_is_not()
    {
        await using var server = new DnsServer((_, _) => DnsAnswer.NoSuchName);
        using var domains = new MailDomains(new MailOptions { DnsServer = server.Address });

        (await domains.MayHaveMail("nowhere.example", Ct)).ShouldBeTrue();

        server.Asked.ShouldBe(0);
    }

    private static async Task<bool> May(Func<string, int, DnsAnswer?> answer)
    {
        await using var server = new DnsServer(answer);
        using var domains = Domains(server.Address);
        return await domains.MayHaveMail("example.org", Ct);
    }

    private static MailDomains Domains(string server) => new(new MailOptions { CheckDomains = true, DnsServer = server });
}
