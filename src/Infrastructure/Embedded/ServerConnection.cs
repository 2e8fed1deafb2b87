using Npgsql;

namespace Ccs.Infrastructure.Embedded;

/// <summary>Connections to the server, and what must be inside it.</summary>
internal static class ServerConnection
{
    /// <summary>The database of CCS, and the role that works in it.</summary>
    public const string Ccs = "ccs";

    /// <summary>The role that owns the database and lays its tables.</summary>
    public const string Owner = "ccs_owner";

    public static string Text(int port, string user, string password, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = user,
            Password = password,
            Database = database,
            // Nothing leaves the machine.
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;

    /// <summary>Whether the server answers by now; false while it starts or stops. Throws when the password is not this folder's.</summary>
    public static async Task<bool> AnswersAsync(int port, string password, CancellationToken ct)
    {
        try
        {
            await using var connection = await OpenAsync(port, password, ct);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword)
        {
            throw new EmbeddedPostgresException($"The PostgreSQL on port {port} does not take the password of this data folder.", e);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown)
        {
            return false;
        }
        catch (NpgsqlException e) when (e is not PostgresException)
        {
            return false;
        }
    }

    /// <summary>Makes the roles and the database if they are missing, and returns the server's version.</summary>
    public static async Task<string> EnsureDatabaseAsync(int port, string password, CancellationToken ct)
    {
        await using var connection = await OpenAsync(port, password, ct);

        // Without superuser a statement that slipped in reaches no file and no program, and no database of its own to keep things in.
        // The password is made of hexadecimal digits; CREATE ROLE takes no parameters.
        foreach (var role in new[] { Ccs, Owner })
        {
            if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", role, ct))
            {
                await ExecuteAsync(connection, $"CREATE ROLE {role} LOGIN PASSWORD '{password}'", ct);
            }
            else if (await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1 AND rolcreatedb", role, ct))
            {
                // A data folder of before.
                await ExecuteAsync(connection, $"ALTER ROLE {role} NOCREATEDB", ct);
            }
        }

        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", Ccs, ct))
        {
            await ExecuteAsync(connection, $"CREATE DATABASE {Ccs} OWNER {Owner}", ct);
        }
        else if (
            await ExistsAsync(connection, $"SELECT 1 FROM pg_database WHERE datname = '{Ccs}' AND pg_get_userbyid(datdba) = $1", Ccs, ct)
        )
        {
            await HandOverAsync(port, password, ct);
        }

        return connection.PostgreSqlVersion.ToString();
    }

    /// <summary>A data folder of before there was an owner: what the working role had made is not its own any more.</summary>
    private static async Task HandOverAsync(int port, string password, CancellationToken ct)
    {
        await using var inside = await OpenAsync(port, password, ct, Ccs);
        await ExecuteAsync(inside, $"REASSIGN OWNED BY {Ccs} TO {Owner}", ct);
        await ExecuteAsync(inside, $"ALTER DATABASE {Ccs} OWNER TO {Owner}", ct);
    }

    private static async Task<NpgsqlConnection> OpenAsync(int port, string password, CancellationToken ct, string database = "postgres")
    {
        var text = new NpgsqlConnectionStringBuilder(Text(port, Cluster.Superuser, password, database)) { Pooling = false, Timeout = 5 };
        var connection = new NpgsqlConnection(text.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string query, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(query, connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
