using Ccs.Application.Ports;
using Ccs.Infrastructure.Hosting;
using Weasel.Postgresql.Tables;

namespace Ccs.Infrastructure.Storage;

/// <summary>One row for each key and window; rows whose window is over are removed by the job.</summary>
internal sealed class SharedCounts(DatabaseConnections connections, IBlindIndex index) : ISharedCounts
{
    private const string Name = $"{MartenSetup.Schema}.shared_count";

    /// <summary>An index key that nobody else has, so that the table tells no address and no contact.</summary>
    private const string Kind = "shared count";

    public async Task<int> Take(string key, DateTimeOffset window, int wanted, int most, CancellationToken cancellation)
    {
        // It may run over: how much was left before tells how many of these were got.
        const string Counted = $"""
            insert into {Name} as c (id, starts, used) values (@id, @starts, @wanted)
            on conflict (id, starts) do update set used = c.used + excluded.used
            returning used
            """;
        await using var command = connections.Pool.CreateCommand(Counted);
        command.Parameters.Add(new("id", index.Token(Kind, key)));
        command.Parameters.Add(new("starts", window.ToUniversalTime()));
        command.Parameters.Add(new("wanted", wanted));
        var before = (int)(await command.ExecuteScalarAsync(cancellation))! - wanted;
        return Math.Clamp(most - before, 0, wanted);
    }

    /// <summary>Rows of windows that began before this.</summary>
    public async Task<int> Remove(DateTimeOffset before, CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand($"delete from {Name} where starts < @before");
        command.Parameters.Add(new("before", before.ToUniversalTime()));
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    internal static Table Table()
    {
        var table = new Table(Name);
        table.AddColumn("id", "text").AsPrimaryKey();
        table.AddColumn("starts", "timestamptz").AsPrimaryKey();
        table.AddColumn("used", "integer").NotNull();
        return table;
    }
}
