using System.Net.Sockets;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Messaging;
using Marten.Exceptions;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>What becomes a dead letter, and what is tried again until it goes.</summary>
public sealed class HealedByTimeTests
{
    public static TheoryData<string, Exception, bool> Failures =>
        new()
        {
            { "a refusal", new GatewayException("smtp 421"), true },
            { "a held notice", new NoticeHeldException(), true },
            { "the database", new NpgsqlException("gone"), true },
            { "the database as the event store tells it", OfTheStore(new NpgsqlException("gone")), true },
            {
                "the database after several tries",
                new InvalidOperationException("tries", OfTheStore(new PostgresException("", "", "", "57P01"))),
                true
            },
            { "one of several", new AggregateException(new FormatException(), OfTheStore(new NpgsqlException("gone"))), true },
            { "a broken line", new HttpRequestException("line", new SocketException()), true },
            { "a full disk", new IOException("full"), true },
            { "a slow server", new TimeoutException(), true },
            { "a fault of ours", new InvalidCastException(), false },
            { "a fault of ours inside", new InvalidOperationException("outer", new FormatException()), false },
        };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Nothing_that_passes_is_given_up(string what, Exception failure, bool passes) =>
        HealedByTime.Holds(failure).ShouldBe(passes, what);

    private static MartenCommandException OfTheStore(Exception inner) => new(new NpgsqlCommand("select 1"), inner);
}
