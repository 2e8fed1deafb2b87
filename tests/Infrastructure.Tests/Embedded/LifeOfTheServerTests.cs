using Ccs.Infrastructure.Embedded;
using Ccs.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Embedded;

public sealed class LifeOfTheServerTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_row_survives_a_stop_and_the_port_is_kept()
    {
        int port;
        await using (var first = await folder.StartAsync())
        {
            await TestFolder.WriteRowAsync(first);
            port = TestFolder.PortOf(first);
        }

        folder.ServerLives().ShouldBeFalse();
        await using var second = await folder.StartAsync();

        (await TestFolder.ReadRowAsync(second)).ShouldBe(42);
        TestFolder.PortOf(second).ShouldBe(port);
    }

    [Fact]
    public async Task A_row_survives_the_kill_of_the_server()
    {
        await using var first = await folder.StartAsync();
        await TestFolder.WriteRowAsync(first);
        await folder.KillServerAsync();

        await using var second = await folder.StartAsync();

        (await TestFolder.ReadRowAsync(second)).ShouldBe(42);
    }

    [Fact]
    public async Task A_server_that_is_killed_while_it_is_used_is_started_again_on_its_port()
    {
        await using var postgres = await folder.StartAsync(watch: true);
        await TestFolder.WriteRowAsync(postgres);

        for (var kill = 0; kill < 2; kill++)
        {
            var before = folder.ServerProcess();
            await folder.KillServerAsync();
            await Eventually.Holds(() => Task.FromResult(folder.ServerLives() && folder.ServerProcess() != before), "another server");
            await Eventually.Holds(async () => await Answers(postgres), "it to answer at the same address");
        }
    }

    [Fact]
    public async Task One_that_was_left_is_not_started_again()
    {
        var postgres = await folder.StartAsync(watch: true);
        await postgres.DisposeAsync();

        folder.ServerLives().ShouldBeFalse();
    }

    [Fact]
    public async Task The_role_that_works_owns_nothing_also_in_a_folder_of_before()
    {
        await using (var postgres = await folder.StartAsync())
        {
            // As it was before there was an owner.
            await TestFolder.QueryAsync<int>(postgres.OwnerConnectionString, "CREATE TABLE kept (id int); SELECT 1");
            var superuser = postgres.ConnectionString.Replace("Username=ccs;", "Username=postgres;", StringComparison.Ordinal);
            await TestFolder.QueryAsync<int>(
                superuser,
                "ALTER TABLE kept OWNER TO ccs; ALTER DATABASE ccs OWNER TO ccs; REASSIGN OWNED BY ccs_owner TO ccs; "
                    + "DROP ROLE ccs_owner; SELECT 1"
            );
        }

        await using var again = await folder.StartAsync();

        (
            await TestFolder.QueryAsync<string>(
                again.OwnerConnectionString,
                "SELECT pg_get_userbyid(datdba) || ' ' || (SELECT tableowner FROM pg_tables WHERE tablename = 'kept') "
                    + "FROM pg_database WHERE datname = 'ccs'"
            )
        ).ShouldBe("ccs_owner ccs_owner");
        await Should.ThrowAsync<PostgresException>(TestFolder.QueryAsync<int>(again.ConnectionString, "DROP TABLE kept; SELECT 1"));
    }

    [Fact]
    public async Task A_session_that_has_not_noticed_the_kill_is_waited_for()
    {
        await using var first = await folder.StartAsync();
        await TestFolder.WriteRowAsync(first);
        var busy = TestFolder.QueryAsync<int>(
            first.ConnectionString,
            "SET statement_timeout = '3s'; DO $$ BEGIN LOOP NULL; END LOOP; END $$"
        );
        const string Runs =
            "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE state = 'active' "
            + "AND query LIKE '%LOOP NULL%' AND pid <> pg_backend_pid())";
        while (!await TestFolder.QueryAsync<bool>(first.ConnectionString, Runs))
        {
            // Each look is a round trip: no clock needed.
        }

        await folder.KillServerAsync();
        await using var second = await folder.StartAsync();

        (await TestFolder.ReadRowAsync(second)).ShouldBe(42);
        await Should.ThrowAsync<NpgsqlException>(busy);
    }

    [Fact]
    public async Task A_server_that_outlived_its_users_is_found_and_then_stopped()
    {
        await using (var first = await folder.StartAsync())
        {
            await TestFolder.WriteRowAsync(first);
        }

        // What a kill -9 of CCS leaves: a server, and no lock of a user.
        var binaries = await TestFolder.ProgramsAsync();
        var runner = new ProcessRunner(TimeProvider.System);
        var runAs = await RunAs.ChooseAsync(runner, binaries, folder.Files.Cluster, useUserNamespace: true, TestFolder.Ct);
        await new Server(folder.Files, binaries, runAs, folder.Options, runner, NullLogger.Instance, TimeProvider.System).StartAsync(
            TestFolder.Ct
        );
        var orphan = folder.ServerProcess();

        await using (var second = await folder.StartAsync())
        {
            folder.ServerProcess().ShouldBe(orphan);
            (await TestFolder.ReadRowAsync(second)).ShouldBe(42);
        }

        folder.ServerLives().ShouldBeFalse();
    }

    [Fact]
    public async Task The_server_stops_when_its_last_user_leaves()
    {
        var first = await folder.StartAsync();
        var second = await folder.StartAsync();
        second.ConnectionString.ShouldBe(first.ConnectionString);

        await first.DisposeAsync();
        await first.DisposeAsync();
        await TestFolder.WriteRowAsync(second);
        (await TestFolder.ReadRowAsync(second)).ShouldBe(42);

        await second.DisposeAsync();
        folder.ServerLives().ShouldBeFalse();
    }

    [Fact]
    public async Task Users_that_come_at_once_share_one_server()
    {
        var users = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => folder.StartAsync()));

        users.Select(user => user.ConnectionString).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);

        await Task.WhenAll(users.Select(user => user.DisposeAsync().AsTask()));
        folder.ServerLives().ShouldBeFalse();
    }

    private static async Task<bool> Answers(EmbeddedPostgres postgres)
    {
        try
        {
            return await TestFolder.ReadRowAsync(postgres) == 42;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
