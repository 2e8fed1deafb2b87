using System.Globalization;
using System.Text.RegularExpressions;
using Hangfire.PostgreSql;
using Npgsql;

namespace Ccs.Infrastructure.Hosting;

/// <summary>The tables of the clock.</summary>
public sealed partial class HangfireSchema(CcsDatabase database)
{
    private const string Schema = "hangfire";

    /// <summary>The newest step of the installer, which names its steps by number and has no other way to ask.</summary>
    private static readonly int Newest = typeof(PostgreSqlObjectsInstaller)
        .Assembly.GetManifestResourceNames()
        .Select(name => Step().Match(name))
        .Where(step => step.Success)
        .Max(step => int.Parse(step.Groups["number"].Value, CultureInfo.InvariantCulture));

    public void Apply()
    {
        // Its scripts set the search path and leave it set.
        using var connection = database.Connections.Sessions.OpenConnection();
        PostgreSqlObjectsInstaller.Install(connection, Schema);
    }

    public bool IsCurrent()
    {
        using var command = database.Connections.Pool.CreateCommand("select max(version) from hangfire.schema");
        try
        {
            return command.ExecuteScalar() is int version && version >= Newest;
        }
        catch (PostgresException missing)
            when (missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return false;
        }
    }

    [GeneratedRegex(@"Install\.v(?<number>\d+)\.sql$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
