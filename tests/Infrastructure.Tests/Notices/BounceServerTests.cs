using System.Diagnostics;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>Servers of mailboxes of all manners: none of them costs more than its limit, or loses a report.</summary>
public sealed class BounceServerTests
{
    private static readonly Guid First = Guid.Parse("0198c5a0-0000-7000-8000-000000000001");

    private readonly BounceBench _bench = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("greeting")]
    [InlineData("LOGIN")]
    [InlineData("CAPABILITY")]
    [InlineData("LIST")]
    [InlineData("SELECT")]
    [InlineData("SEARCH")]
    [InlineData("FETCH")]
    [InlineData("STORE")]
    public async Task A_server_that_falls_silent_at_any_step_costs_no_more_than_the_limit_of_a_step(string step)
    {
        await using var server = new ImapServer(new ImapManners(HangsAt: step));
        server.Add(BounceBench.Mail("postfix", First));
        var mailbox = _bench.Mailbox(server);
        var watch = Stopwatch.StartNew();

        await mailbox.Read(_bench.Record, Ct);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        mailbox.Trouble.ShouldStartWith("imap ");
        server.Seen.ShouldBeEmpty();
        _bench.Clock.Advance(TimeSpan.FromMinutes(16));
        mailbox.Trouble.ShouldBeNull("another node may read it by now");
    }

    [Fact]
    public async Task The_goodbye_is_nobodys_business()
    {
        await using var server = new ImapServer(new ImapManners(HangsAt: "LOGOUT"));
        server.Add(BounceBench.Mail("postfix", First));
        var mailbox = _bench.Mailbox(server);
        var watch = Stopwatch.StartNew();

        (await mailbox.Read(_bench.Record, Ct)).ShouldBe(1);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(6));
        mailbox.Trouble.ShouldBeNull();
    }

    [Theory]
    [InlineData("LOGIN", null)]
    [InlineData("SELECT", null)]
    [InlineData(null, "FETCH")]
    [InlineData(null, "LOGIN")]
    public async Task What_goes_wrong_is_told_without_the_words_of_the_server(string? refuses, string? breaks)
    {
        await using var server = new ImapServer(new ImapManners(RefusesAt: refuses, BreaksAt: breaks));
        server.Add(BounceBench.Mail("postfix", First));
        var mailbox = _bench.Mailbox(server);

        (await mailbox.Read(_bench.Record, Ct)).ShouldBe(0);

        mailbox.Trouble.ShouldStartWith("imap ");
        var told = _bench.Log.ShouldHaveSingleItem();
        told.ShouldNotContain("not to be");
        told.ShouldNotContain("password");
    }

    [Fact]
    public async Task All_steps_together_have_a_limit_as_well()
    {
        await using var server = new ImapServer(new ImapManners(HangsAt: "SEARCH"));
        var mailbox = _bench.Mailbox(server, stepSeconds: 60, runSeconds: 1);
        var watch = Stopwatch.StartNew();

        await mailbox.Read(_bench.Record, Ct);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
