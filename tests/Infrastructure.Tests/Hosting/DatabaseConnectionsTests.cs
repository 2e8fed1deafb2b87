using Ccs.Infrastructure.Hosting;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Hosting;

/// <summary>What the operator says goes before what the program would choose; what is no matter of taste goes before both.</summary>
public sealed class DatabaseConnectionsTests
{
    [Fact]
    public void Connections_of_the_pool_keep_their_prepared_statements()
    {
        using var connections = new DatabaseConnections("Host=db;Database=ccs");
        var pool = Read(connections.Pool);

        (pool.NoResetOnClose, pool.MaxAutoPrepare, pool.AutoPrepareMinUsages).ShouldBe((true, 100, 2));
        (pool.CancellationTimeout, pool.CommandTimeout, pool.TcpKeepAlive).ShouldBe((500, 30, true));
        (3 * pool.MaxPoolSize).ShouldBeLessThan(97 - 3, "three nodes and the locks of each, on a PostgreSQL as it is shipped");
    }

    [Fact]
    public void A_session_ends_with_its_connection()
    {
        using var connections = new DatabaseConnections("Host=db;Database=ccs;Pooling=true;No Reset On Close=true");
        var sessions = Read(connections.Sessions);

        (sessions.Pooling, sessions.MaxAutoPrepare).ShouldBe((false, 0));
    }

    [Fact]
    public void A_command_has_as_long_as_its_statements_need()
    {
        using var calls = new DatabaseConnections("Host=db;Database=ccs");
        using var command = new DatabaseConnections("Host=db;Database=ccs", patient: true);

        (Read(calls.Pool).CommandTimeout, Read(calls.Sessions).CommandTimeout).ShouldBe((30, 30));
        (Read(command.Pool).CommandTimeout, Read(command.Sessions).CommandTimeout, Read(command.Pool).Timeout).ShouldBe((0, 0, 30));
    }

    [Fact]
    public void What_the_operator_says_goes_before()
    {
        using var connections = new DatabaseConnections(
            "Host=db;Database=ccs;Maximum Pool Size=7;CommandTimeout=60;Max Auto Prepare=0;Application Name=node-1"
        );
        var pool = Read(connections.Pool);

        (pool.MaxPoolSize, pool.CommandTimeout, pool.MaxAutoPrepare, pool.ApplicationName).ShouldBe((7, 60, 0, "node-1"));
    }

    [Fact]
    public void Errors_never_repeat_values()
    {
        using var connections = new DatabaseConnections("Host=db;Database=ccs;Include Error Detail=true");

        (Read(connections.Pool).IncludeErrorDetail, Read(connections.Sessions).IncludeErrorDetail).ShouldBe((false, false));
    }

    private static NpgsqlConnectionStringBuilder Read(NpgsqlDataSource source) => new(source.ConnectionString);
}
