using System.Globalization;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>How far the log is.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Origin">Its name, with the epoch.</param>
/// <param name="Boundary">Events up to this one were there before the log, and need no seal.</param>
/// <param name="Before">How many those were.</param>
/// <param name="Mark">No event up to this one is looked for, but those in the holes.</param>
/// <param name="Size">Leaves.</param>
/// <param name="Edge">Of the tree.</param>
/// <param name="Signed">The last checkpoint that was signed; null: none.</param>
/// <param name="Asked">Somebody wants a publication.</param>
internal sealed record LogState(
    int Epoch,
    string Origin,
    long Boundary,
    long Before,
    long Mark,
    long Size,
    byte[] Edge,
    string? Signed,
    DateTimeOffset? Asked
)
{
    private const string Current =
        $"select epoch, origin, boundary, before, mark, size, edge, signed, asked from {LogSchema.State} order by epoch desc limit 1";

    /// <summary>What stands outside the database of how it began.</summary>
    public string Beginning => string.Create(CultureInfo.InvariantCulture, $"ccs-log-began/1\n{Origin}\n{Boundary}\n{Before}\n");

    /// <summary>Of the current epoch; null: the log has not begun.</summary>
    public static async Task<LogState?> Read(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Current, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new LogState(
                reader.GetInt16(0),
                reader.GetString(1),
                reader.GetInt64(2),
                reader.GetInt64(3),
                reader.GetInt64(4),
                reader.GetInt64(5),
                reader.GetFieldValue<byte[]>(6),
                reader.IsDBNull(7) ? null : reader.GetString(7),
                reader.IsDBNull(8) ? null : reader.GetFieldValue<DateTimeOffset>(8)
            )
            : null;
    }
}
