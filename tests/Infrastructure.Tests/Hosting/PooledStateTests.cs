using Ccs.Application.Complaints;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Jobs;
using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Tests.Support;
using Ccs.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Hosting;

/// <summary>Connections go back to the pool without a reset: whoever takes one next must find nothing on it.</summary>
[Collection("postgres")]
public sealed class PooledStateTests(PostgresFixture postgres) : IDisposable
{
    private const string Locks = """
        select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_database where datname = current_database())
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// Hangfire keeps the logger of the host that was built last, for the whole process, and hosts end here before the process does.
    /// </summary>
    public void Dispose() => Hangfire.Logging.LogProvider.SetCurrentLogProvider(null);

    [Fact]
    public async Task A_node_at_work_leaves_no_lock_and_no_setting_on_a_pooled_connection()
    {
        await using var database = await Nodes.Open(await postgres.NewDatabase());
        using var host = Nodes.Of(database);
        await Nodes.Lay(host);
        await host.StartAsync(Ct);

        await File(host);
        foreach (var (name, _, _) in HangfireSetup.Jobs)
        {
            await host.Services.GetRequiredService<JobRunner>().Run(name, Ct);
        }

        await Eventually.Holds(
            async () => (await LockHolders(database)) is { Count: > 0 } names && names.All(IsOfLeader),
            "only who leads",
            60
        );
        (await PooledState.LeftOn(database.Connections.Pool, DatabaseConnections.PoolSize / 2, Ct)).ShouldBeEmpty();

        await host.StopAsync(Ct);
        await Eventually.Holds(async () => (await LockHolders(database)).Count == 0, "no lock once the node has stopped", 60);
        (await PooledState.LeftOn(database.Connections.Pool, DatabaseConnections.PoolSize, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Starts_at_once_take_turns_at_the_schema()
    {
        await using var database = await Nodes.Open(await postgres.NewDatabase());
        using var one = Nodes.Of(database);
        using var other = Nodes.Of(database);

        await Task.WhenAll(Nodes.Lay(one), Nodes.Lay(other));

        (await LockHolders(database)).ShouldBeEmpty();
        (await PooledState.LeftOn(database.Connections.Pool, DatabaseConnections.PoolSize, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Proof_that_what_is_left_is_found()
    {
        await using var connections = new DatabaseConnections(await postgres.NewDatabase());
        await using (var connection = await connections.Pool.OpenConnectionAsync(Ct))
        {
            await using var command = new NpgsqlCommand("select pg_advisory_lock(7); set search_path = 'ccs'; listen news", connection);
            await command.ExecuteNonQueryAsync(Ct);
        }

        (await PooledState.LeftOn(connections.Pool, size: 3, Ct)).ShouldBe(
            ["set search_path", "advisory lock 7", "listens to news"],
            ignoreOrder: true
        );
    }

    private static async Task File(IHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<IMediator>()
            .Send(
                new FileComplaint
                {
                    Language = "en",
                    Complainant = new ComplainantInput("Shilan Karim Rasul", "1990-05-01", "IQ", null, "erbil", null),
                    Contact = new ContactInput("email", "shilan@example.org", null),
                    Subject = new SubjectInput("service", "electricity", null, null, null),
                    Category = "delay",
                    Governorate = "erbil",
                    IncidentDate = "2026-10-02",
                    Title = "Seven months without a connection",
                    Description = "I paid the fee in March and nobody has come to connect the house since then.",
                    Consent = true,
                },
                Ct
            );
        var mailbox = host.Services.GetRequiredService<Gateways.DevelopmentMailbox>();
        await Eventually.Holds(() => Task.FromResult(mailbox.Items.Count > 0), "the code", seconds: 60);
    }

    /// <summary>
    /// Another lock may be seen for a moment: Wolverine looks for scheduled messages under one that ends with its transaction.
    /// </summary>
    private static bool IsOfLeader(string application) =>
        application == LogWriter.Name || application.StartsWith("wolverine-advisory-lock", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> LockHolders(CcsDatabase database)
    {
        await using var command = database.Connections.Sessions.CreateCommand(Locks);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        List<string> names = [];
        while (await reader.ReadAsync(Ct))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
