using Hangfire.PostgreSql;
using Npgsql;

namespace Ccs.Infrastructure.Hosting;

/// <summary>The tables of the clock.</summary>
public sealed class HangfireSchema(CcsDatabase database)
{
    private const string Schema = "hangfire";

    public void Apply()
    {
        using var connection = new NpgsqlConnection(database.ConnectionString);
        connection.Open();
        PostgreSqlObjectsInstaller.Install(connection, Schema);
    }

    public bool IsCurrent()
    {
        using var connection = new NpgsqlConnection(database.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand("select to_regclass('hangfire.job') is not null", connection);
        return (bool)command.ExecuteScalar()!;
    }
}
