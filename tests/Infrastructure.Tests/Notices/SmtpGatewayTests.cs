using System.Diagnostics;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Gateways;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>Mail servers of all manners: what is taken is sent once, and none of them costs more than its limit.</summary>
public sealed class SmtpGatewayTests
{
    private static readonly MessageIds Ids = MailIds.Some;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_never_answers_the_goodbye_is_not_waited_for()
    {
        await using var sink = SmtpSink.With(SmtpManners.Good with { DeafToQuit = true });
        var gateway = Gateway(sink);
        var watch = Stopwatch.StartNew();

        await gateway.Send(Message(), Ct);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        sink.Mails.Count.ShouldBe(1);
        await gateway.DisposeAsync();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), "the goodbye has a limit of its own");
    }

    [Fact]
    public async Task Many_mails_go_by_one_connection()
    {
        await using var sink = SmtpSink.With(SmtpManners.Good);
        await using var gateway = Gateway(sink);
        for (var i = 0; i < 5; i++)
        {
            await gateway.Send(Message(), Ct);
        }

        (sink.Mails.Count, sink.Connections).ShouldBe((5, 1));
    }

    [Fact]
    public async Task A_connection_that_the_server_has_closed_meanwhile_loses_and_doubles_nothing()
    {
        await using var sink = SmtpSink.With(SmtpManners.Good with { OneMailEach = true });
        await using var gateway = Gateway(sink);
        for (var i = 0; i < 3; i++)
        {
            await gateway.Send(Message(), Ct);
        }

        (sink.Mails.Count, sink.Connections).ShouldBe((3, 3));
        gateway.Breaker.Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_looks_through_the_text_first_is_given_the_time()
    {
        await using var sink = SmtpSink.With(SmtpManners.Good with { Taking = TimeSpan.FromSeconds(2.5) });
        await using var gateway = Gateway(sink);

        await gateway.Send(Message(), Ct);

        sink.Mails.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("550 5.1.1 no such user a@example.org", "smtp 550", true)]
    [InlineData("450 4.2.0 come again in five minutes", "smtp 450", false)]
    [InlineData("421 4.3.2 closing", "smtp 421", false)]
    public async Task Only_what_is_refused_for_good_is_a_refusal_of_the_address(string answer, string reason, bool forGood)
    {
        await using var sink = SmtpSink.With(SmtpManners.Good with { Recipient = _ => answer });
        await using var gateway = Gateway(sink);

        var refused = await Should.ThrowAsync<GatewayException>(() => gateway.Send(Message(), Ct));

        (refused.Reason, refused.RefusesRecipient).ShouldBe((reason, forGood));
        refused.ToString().ShouldNotContain("example.org");
    }

    [Fact]
    public async Task A_silent_server_costs_a_few_waits_and_not_one_for_every_mail()
    {
        await using var sink = SmtpSink.Silent(0);
        await using var gateway = Gateway(sink);
        var first = Enumerable.Range(0, 5).Select(_ => Failure(gateway)).ToArray();
        await Task.WhenAll(first);

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
        {
            (await Failure(gateway)).ShouldStartWith("smtp ");
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        sink.Connections.ShouldBe(5);
    }

    [Fact]
    public async Task Its_headers_say_who_sends_where_answers_are_read_and_that_a_machine_wrote_it()
    {
        await using var sink = SmtpSink.With(SmtpManners.Good);
        var options = Options(sink) with { From = "no-reply@complaints.example.org", ReplyTo = "office@example.org" };
        await using var gateway = new SmtpGateway(options, Ids, TimeProvider.System);
        var message = Message();

        await gateway.Send(message, Ct);
        await gateway.Send(message, Ct);

        var mail = sink.Mails[0].Split('\n');
        mail.ShouldContain($"Message-Id: <{Ids.Of(message.Id)}@complaints.example.org>");
        mail.ShouldContain("Reply-To: office@example.org");
        mail.ShouldContain("Auto-Submitted: auto-generated");
        sink.Mails[1].ShouldContain($"<{Ids.Of(message.Id)}@complaints.example.org>", customMessage: "a repeat can be told as one");
    }

    [Fact]
    public async Task Where_bounces_are_read_the_envelope_says_where_they_go_and_that_they_are_to_name_the_mail_and_leave_its_text_out()
    {
        await using var sink = SmtpSink.With(SmtpManners.Good with { Reports = true });
        var bounces = new BounceOptions { Host = "imap.example.org", Address = "bounces@example.org" };
        await using var gateway = new SmtpGateway(Options(sink) with { Bounces = bounces }, Ids, TimeProvider.System);
        await using var without = Gateway(sink);
        var message = Message();

        await gateway.Send(message, Ct);
        await without.Send(message, Ct);

        sink.Envelopes.ShouldBe([
            $"MAIL FROM:<bounces@example.org> ENVID={Ids.Of(message.Id)}@localhost RET=HDRS",
            "RCPT TO:<a@example.org> NOTIFY=FAILURE ORCPT=rfc822;a@example.org",
            "MAIL FROM:<ccs@localhost> RET=HDRS",
            "RCPT TO:<a@example.org>",
        ]);
    }

    private static async Task<string> Failure(SmtpGateway gateway) =>
        (await Should.ThrowAsync<GatewayException>(() => gateway.Send(Message(), Ct))).Reason;

    private static SmtpGateway Gateway(SmtpSink sink) => new(Options(sink), Ids, TimeProvider.System);

    private static MailOptions Options(SmtpSink sink) =>
        new()
        {
            Host = "127.0.0.1",
            Port = sink.Port,
            Security = "none",
            TimeoutSeconds = 1,
            TakingSeconds = 20,
        };

    private static OutgoingMessage Message() => new(Guid.NewGuid(), ContactChannel.Email, "a@example.org", "Subject", "Body", Language.En);
}
