using Ccs.Application.Proof;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Proof.Witnesses;
using Ccs.Proof.Tree;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>Only what was published, on any node: what came since tells when somebody filed.</summary>
internal sealed class PublicLog(DatabaseConnections connections, LogKeys keys, LogWitnesses witnesses) : IPublicLog
{
    private const string Last = $"""
        select {CosignedNotes.Note}, size, epoch from {LogSchema.Published} p
        where epoch = coalesce($1, (select max(epoch) from {LogSchema.State})) order by size desc limit 1
        """;

    private const string Origin = $"""
        select origin from {LogSchema.State} where epoch = coalesce($1, (select max(epoch) from {LogSchema.State}))
        """;

    public async Task<string?> Checkpoint(int? epoch, CancellationToken cancellation)
    {
        await using var connection = await connections.Pool.OpenConnectionAsync(cancellation);
        return (await Published(connection, epoch, cancellation))?.Note;
    }

    public async Task<byte[]?> Tile(int? epoch, string path, CancellationToken cancellation)
    {
        if (!TilePath.TryParse(path, out var tile))
        {
            return null;
        }

        await using var connection = await connections.Pool.OpenConnectionAsync(cancellation);
        return await Published(connection, epoch, cancellation) is { } last && IsIn(tile, last.Size)
            ? await new TileRows(connection, last.Epoch).Read(tile, cancellation)
            : null;
    }

    public async Task<string?> Policy(int? epoch, CancellationToken cancellation)
    {
        await using var connection = await connections.Pool.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(Origin, connection);
        command.Parameters.Add(Of(epoch));
        return await command.ExecuteScalarAsync(cancellation) is string origin ? LogSigners.Of(origin, keys).Policy(witnesses.Lines) : null;
    }

    private static bool IsIn(TilePath tile, long size)
    {
        var has = size >> ((tile.Level ?? 0) * TilePath.Height);
        return tile.Index < has && has - (tile.Index * TilePath.Full) >= tile.Width;
    }

    private static async Task<(string Note, long Size, int Epoch)?> Published(
        NpgsqlConnection connection,
        int? epoch,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(Last, connection);
        command.Parameters.Add(Of(epoch));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetString(0), reader.GetInt64(1), reader.GetInt16(2)) : null;
    }

    private static NpgsqlParameter Of(int? epoch) =>
        new() { Value = epoch is { } one ? (short)one : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Smallint };
}
