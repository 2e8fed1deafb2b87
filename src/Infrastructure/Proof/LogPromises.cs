using Ccs.Proof.Notes;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>
/// Checkpoints of a term: what is committed is held against what was promised last outside the database, promised there anew, and only then
/// kept in the database, from where it is shown.
/// </summary>
internal sealed class LogPromises(NpgsqlConnection connection, LogTools tools, LogState state, GrowingTree tree)
{
    private const string LastPublished = $"select size, at from {LogSchema.Published} where epoch = $1 order by size desc limit 1";

    private readonly LogSigners _signers = LogSigners.Of(state.Origin, tools.Keys);
    private string? _signed = state.Signed;
    private long _size = -1;

    /// <summary>That the tables have all that was promised, and as it was promised.</summary>
    /// <exception cref="LogTroubleException">They have not.</exception>
    public async Task Check(CancellationToken cancellation)
    {
        var promised = tools.Outer.Notes(state.Epoch);
        if (promised.Count == 0 && state.Signed is not null)
        {
            throw new LogTroubleException(
                $"What was promised last is gone ({tools.Outer.Places}): bring the folders back, or put a checkpoint that you trust there."
            );
        }

        foreach (var text in promised)
        {
            await Check(text, cancellation);
        }

        // Both places get the same again, where a stop came between.
        _size =
            promised.Count > 0 && promised.Count == tools.Outer.Count && promised.Distinct(StringComparer.Ordinal).Count() == 1
                ? tools.Outer.Last(state.Epoch)!.Value.Checkpoint.Size
                : -1;
    }

    /// <summary>Nothing where all leaves are promised already.</summary>
    public async Task Sign(CancellationToken cancellation)
    {
        if (tree.Size != _size)
        {
            var note = _signers.Log.Sign(Text(), tools.Clock.GetUtcNow());
            await Promise(note.ToString(), cancellation);
        }
    }

    /// <summary>Promises with the moment, and shows it.</summary>
    public async Task Publish(CancellationToken cancellation)
    {
        var now = tools.Clock.GetUtcNow();
        var note = _signers.Time.Add(_signers.Log.Sign(Text(), now), now).ToString();
        await Promise(note, cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            with shown as (insert into {LogSchema.Published} (epoch, size, at, note) values (@epoch, @size, @at, @note))
            update {LogSchema.State} set asked = null where epoch = @epoch
            """,
            connection
        );
        command.Parameters.AddAll(new("epoch", (short)state.Epoch), new("size", tree.Size), new("at", now), new("note", note));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>0: nothing was published.</summary>
    public async Task<long> PublishedSize(CancellationToken cancellation) => (await Last(cancellation)).Size;

    public async Task<DateTimeOffset?> PublishedAt(CancellationToken cancellation) => (await Last(cancellation)).At;

    public async Task<bool> IsAsked(CancellationToken cancellation) => (await LogState.Read(connection, cancellation))?.Asked is not null;

    private string Text() => new Checkpoint(state.Origin, tree.Size, tree.Root).ToString();

    private async Task Promise(string note, CancellationToken cancellation)
    {
        var promised = tools.Outer.Notes(state.Epoch);
        if (promised.Any(text => text != _signed))
        {
            // Not what this term has written there: as at its begin.
            foreach (var text in promised)
            {
                await Check(text, cancellation);
            }
        }
        else if (promised.Count == 0 && _signed is not null)
        {
            throw new LogTroubleException($"What was promised last is gone ({tools.Outer.Places}).");
        }

        await tools.Outer.Replace(state.Epoch, promised, note);
        await using var command = new NpgsqlCommand($"update {LogSchema.State} set signed = @note where epoch = @epoch", connection);
        command.Parameters.AddAll(new("note", note), new("epoch", (short)state.Epoch));
        await command.ExecuteNonQueryAsync(cancellation);
        (_signed, _size) = (note, tree.Size);
    }

    private async Task Check(string text, CancellationToken cancellation)
    {
        if (
            !_signers.HasSigned(text)
            || !SignedNote.TryParse(text, out var note)
            || !Checkpoint.TryParse(note!.Text, out var checkpoint)
            || checkpoint!.Origin != state.Origin
        )
        {
            throw new LogTroubleException($"What was promised last is not this log's word ({tools.Outer.Places}).");
        }

        if (checkpoint.Size > tree.Size)
        {
            throw new LogTroubleException(
                $"The database is older than what was promised: {tree.Size} leaves, and {checkpoint.Size} were promised."
            );
        }

        if (await new TileRows(connection, state.Epoch).Root(checkpoint.Size, cancellation) != checkpoint.Root)
        {
            throw new LogTroubleException($"The log is another than was promised at {checkpoint.Size} leaves.");
        }
    }

    private async Task<(long Size, DateTimeOffset? At)> Last(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(LastPublished, connection);
        command.Parameters.Add(new() { Value = (short)state.Epoch });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1)) : (0, null);
    }
}
