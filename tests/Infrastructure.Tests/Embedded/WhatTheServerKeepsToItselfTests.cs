using System.Runtime.Versioning;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Embedded;

[UnsupportedOSPlatform("windows")]
public sealed class WhatTheServerKeepsToItselfTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Its_log_holds_nothing_of_a_failed_statement()
    {
        const string Secret = "Rahima_01712345678";
        await using (var postgres = await folder.StartAsync())
        {
            var address = postgres.ConnectionString;
            await TestFolder.WriteRowAsync(postgres);
            foreach (
                var statement in new[]
                {
                    $"SELECT '{Secret}'::int",
                    $"SELECT * FROM {Secret}",
                    $"CREATE TEMP TABLE t (name text PRIMARY KEY); INSERT INTO t VALUES ('{Secret}'), ('{Secret}')",
                    $"DO $$ BEGIN RAISE WARNING '{Secret}'; RAISE EXCEPTION '{Secret}'; END $$",
                }
            )
            {
                await Should.ThrowAsync<PostgresException>(TestFolder.QueryAsync<int>(address, statement));
            }

            // A crash of a session makes the server quote what it ran.
            await Should.ThrowAsync<NpgsqlException>(KillOwnSessionAsync(address, Secret));
        }

        var logs = Directory.GetFiles(folder.Files.Logs).Select(File.ReadAllText).ToList();
        string.Concat(logs).ShouldContain("was terminated by signal 9");
        logs.ShouldAllBe(log => !log.Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Its_password_and_data_are_for_its_user_alone()
    {
        await using var postgres = await folder.StartAsync();

        File.GetUnixFileMode(folder.Files.PasswordFile).ShouldBe(Owner);
        File.GetUnixFileMode(folder.Files.Cluster).ShouldBe(Owner | UnixFileMode.UserExecute);
        File.GetUnixFileMode(Path.Combine(folder.Path, "postgres")).ShouldBe(Owner | UnixFileMode.UserExecute);

        var wrong = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Password = "guess" };
        (await Should.ThrowAsync<PostgresException>(TestFolder.QueryAsync<int>(wrong.ConnectionString, "SELECT 1"))).SqlState.ShouldBe(
            PostgresErrorCodes.InvalidPassword
        );
    }

    [Fact]
    public async Task Its_settings_are_durable_and_its_role_is_no_superuser()
    {
        await using var postgres = await folder.StartAsync();

        (string Question, string Answer)[] expected =
        [
            ("SHOW fsync", "on"),
            ("SHOW synchronous_commit", "on"),
            ("SHOW data_checksums", "on"),
            ("SHOW server_encoding", "UTF8"),
            ("SHOW timezone", "UTC"),
            ("SHOW max_connections", "200"),
            ("SHOW listen_addresses", "127.0.0.1"),
            ("SHOW password_encryption", "scram-sha-256"),
            ("SHOW idle_in_transaction_session_timeout", "1min"),
            ("SHOW is_superuser", "off"),
            ("SELECT (rolcreatedb OR rolcreaterole OR rolsuper OR rolreplication)::text FROM pg_roles WHERE rolname = 'ccs'", "false"),
            (
                "SELECT (rolcreatedb OR rolcreaterole OR rolsuper OR rolreplication)::text FROM pg_roles WHERE rolname = 'ccs_owner'",
                "false"
            ),
            ("SELECT current_database() || current_user", "ccsccs"),
            ("SELECT upper('é')", "É"),
            ("SELECT string_agg(w, '' ORDER BY w) FROM unnest(ARRAY['a', 'B', 'আ']) w", "Baআ"),
        ];
        foreach (var (question, answer) in expected)
        {
            (await TestFolder.QueryAsync<string>(postgres.ConnectionString, question)).ShouldBe(answer, question);
        }
    }

    [Fact]
    public async Task A_folder_of_before_takes_the_making_of_databases_back()
    {
        await using (var postgres = await folder.StartAsync())
        {
            var superuser = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Username = "postgres" }.ConnectionString;
            await TestFolder.QueryAsync<int>(superuser, "ALTER ROLE ccs CREATEDB; SELECT 1");
        }

        await using var again = await folder.StartAsync();
        var refused = await Should.ThrowAsync<PostgresException>(
            TestFolder.QueryAsync<int>(again.ConnectionString, "CREATE DATABASE mine")
        );
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private static async Task KillOwnSessionAsync(string address, string secret)
    {
        await using var connection = new NpgsqlConnection(address + ";Pooling=false");
        await connection.OpenAsync(TestFolder.Ct);
        var sleeping = new NpgsqlCommand($"SELECT pg_sleep(600), '{secret}'", connection).ExecuteScalarAsync(TestFolder.Ct);
        var session = connection.ProcessID;
        var sleeps = $"SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE pid = {session} AND wait_event = 'PgSleep')";
        while (!await TestFolder.QueryAsync<bool>(address, sleeps))
        {
            // Each look is a round trip: no clock needed.
        }

        using var process = System.Diagnostics.Process.GetProcessById(session);
        process.Kill();
        await sleeping;
    }
}
