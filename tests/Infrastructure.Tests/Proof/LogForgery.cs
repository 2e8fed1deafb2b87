using Ccs.Infrastructure.Proof;
using Ccs.Proof.Tree;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>What whoever owns the database and has the log's key can do to all of its tables at once.</summary>
internal static class LogForgery
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Leaves, tiles and state become what the rows of events make now; what was signed is taken away.</summary>
    public static async Task MakeAgree(LogBench bench)
    {
        await using var connection = await bench.Connections.Pool.OpenConnectionAsync(Ct);
        var leaves = await new LogRows(connection, 1).Leaves(0, Ct);
        var tree = GrowingTree.Empty();
        await Run("truncate ccs.ccs_log_tile, ccs.ccs_log_published");
        foreach (var leaf in leaves)
        {
            var entry = leaf.Event is { } e ? LeafOfEvent.Of(e.Canonical()!).Entry(bench.Keys.Log) : leaf.Entry;
            await Run("update ccs.ccs_log set entry = $1 where leaf_index = $2", entry, leaf.Index);
            foreach (var tile in tree.Append(TreeHash.OfLeaf(entry)))
            {
                await Run("insert into ccs.ccs_log_tile values (1, $1, $2, $3)", tile.Level, tile.Index, tile.Hashes);
            }
        }

        await Run("update ccs.ccs_log_state set signed = null, edge = $1", tree.Edge);

        async Task Run(string text, params object[] values)
        {
            await using var command = new NpgsqlCommand(text, connection);
            foreach (var value in values)
            {
                command.Parameters.Add(new() { Value = value });
            }

            await command.ExecuteNonQueryAsync(Ct);
        }
    }
}
