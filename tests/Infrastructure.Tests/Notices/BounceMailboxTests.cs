using Ccs.Application.Ports;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>What is recorded, marked and left of a mailbox of bounces.</summary>
public sealed class BounceMailboxTests
{
    private static readonly Guid First = Guid.Parse("0198c5a0-0000-7000-8000-000000000001");
    private static readonly Guid Second = Guid.Parse("0198c5a0-0000-7000-8000-000000000002");

    private readonly BounceBench _bench = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reports_are_recorded_and_marked_and_other_mail_is_left_as_it_is()
    {
        await using var server = new ImapServer();
        server.Add(BounceBench.Mail("postfix", First));
        server.Add(BounceBench.Mail("out-of-office", First));
        server.Add(BounceBench.Mail("delayed", Second));
        server.Add(BounceSamples.Of("postfix", $"{MailIds.Forged.Of(First)}@sender.example"));
        server.Add(BounceBench.Mail("broken", Second));
        server.Add(BounceBench.Mail("gmail", Second));
        var mailbox = _bench.Mailbox(server);

        (await mailbox.Read(_bench.Record, Ct)).ShouldBe(2);
        (await mailbox.Read(_bench.Record, Ct)).ShouldBe(0);

        _bench.Recorded.Select(bounce => bounce.NoticeId).ShouldBe([First, Second]);
        server.Seen.ShouldBe([1, 3, 4, 5, 6]);
        mailbox.Trouble.ShouldBeNull();
        server.Commands[^1].ShouldBe("LOGOUT");
    }

    [Fact]
    public async Task A_notice_that_is_held_is_looked_at_again_and_what_changed_nothing_is_not()
    {
        await using var server = new ImapServer();
        server.Add(BounceBench.Mail("postfix", First));
        server.Add(BounceBench.Mail("exim", Second));
        var mailbox = _bench.Mailbox(server);

        (
            await mailbox.Read((bounce, _) => bounce.NoticeId == First ? throw new NoticeHeldException() : Task.FromResult(false), Ct)
        ).ShouldBe(0);
        server.Seen.ShouldBe([2]);
        (await mailbox.Read(_bench.Record, Ct)).ShouldBe(1);

        server.Seen.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_database_that_is_away_fails_the_job_and_loses_no_report()
    {
        await using var server = new ImapServer();
        server.Add(BounceBench.Mail("postfix", First));

        await Should.ThrowAsync<InvalidDataException>(() =>
            _bench.Mailbox(server).Read((_, _) => throw new InvalidDataException("away"), Ct)
        );

        server.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_that_somebody_takes_away_meanwhile_keeps_none_from_being_read()
    {
        await using var server = new ImapServer(new ImapManners { Gone = [1] });
        server.Add(BounceBench.Mail("postfix", First));
        server.Add(BounceBench.Mail("exim", Second));

        (await _bench.Mailbox(server).Read(_bench.Record, Ct)).ShouldBe(1);

        _bench.Recorded.Single().NoticeId.ShouldBe(Second);
    }

    [Fact]
    public async Task Of_a_mail_without_end_no_more_is_read_than_may_be()
    {
        await using var server = new ImapServer();
        server.Add(BounceBench.Mail("postfix", First) + new string('x', 3_000_000));
        server.Add(BounceBench.Mail("postfix", First).Replace("This is a MIME", new string('x', 3_000_000), StringComparison.Ordinal));

        (await _bench.Mailbox(server).Read(_bench.Record, Ct)).ShouldBe(1);

        server.Seen.ShouldBe([1, 2], "what is too long is not read again and again");
        server.Commands.Count(line => line.Contains("<0.262144>", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_flood_is_read_in_portions()
    {
        await using var server = new ImapServer();
        for (var i = 0; i < 205; i++)
        {
            server.Add(BounceBench.Mail("postfix", First));
        }

        var mailbox = _bench.Mailbox(server);

        (await mailbox.Read(_bench.Record, Ct)).ShouldBe(200);
        (await mailbox.Read(_bench.Record, Ct)).ShouldBe(5);
    }

    [Fact]
    public async Task Without_a_host_nothing_is_read() => (await _bench.Mailbox(null).Read(_bench.Record, Ct)).ShouldBe(0);
}
