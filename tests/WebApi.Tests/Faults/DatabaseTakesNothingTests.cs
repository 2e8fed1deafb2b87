using Npgsql;

namespace Ccs.WebApi.Tests.Faults;

/// <summary>A database that answers and takes nothing in is no database to file into: readiness says so, and calls answer 503.</summary>
[Collection(FaultsCollection.Name)]
public sealed class DatabaseTakesNothingTests(PostgresFixture postgres)
{
    private const string Full =
        "create function full_disk() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$; "
        + "create trigger full_disk before insert or update on ccs.heartbeat execute function full_disk(); "
        + "create trigger full_disk before insert on ccs.mt_events execute function full_disk();";

    [Fact]
    public async Task Read_only_or_full_it_is_not_ready()
    {
        var connection = await postgres.NewDatabase();
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        await using var program = CcsProgram.Serve(CcsFixture.Brief(connection, CcsProgram.NewDataFolder()));
        using var api = new Api(await program.Address);
        await Eventually.Holds(async () => (await api.Get("/health/ready")).Status == HttpStatusCode.OK, "it to be ready");

        await Run(connection, Full);
        await NotReady(api);
        (await api.Post("/api/v1/complaints", Some.Filing())).ShouldBe(HttpStatusCode.ServiceUnavailable, "unavailable");
        await Run(connection, "drop function full_disk cascade");
        await Eventually.Holds(async () => (await api.Get("/health/ready")).Status == HttpStatusCode.OK, "it to be ready again");

        await Run(connection, $"alter database {name} set default_transaction_read_only = on");
        await Run(
            connection,
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()"
        );
        await NotReady(api);
        (await api.Post("/api/v1/complaints", Some.Filing())).ShouldBe(HttpStatusCode.ServiceUnavailable, "unavailable");
    }

    private static Task NotReady(Api api) =>
        Eventually.Holds(async () => (await api.Get("/health/ready")).Status == HttpStatusCode.ServiceUnavailable, "it to say so");

    private static async Task Run(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Options=-c default_transaction_read_only=off");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
