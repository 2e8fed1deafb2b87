using Ccs.Infrastructure.Hosting;
using Npgsql;

namespace Ccs.Infrastructure.Proof.Witnesses;

/// <summary>What witnesses have signed of what was published. Their lines stand beside the notes, which never change.</summary>
internal sealed class CosignedNotes(DatabaseConnections connections)
{
    /// <summary>Of a row <c>p</c> of what was published: the note with all lines that there are by now.</summary>
    public const string Note = $"""
        p.note || coalesce((select string_agg(c.line || chr(10), '' order by c.witness) from {LogSchema.Cosigned} c
            where c.epoch = p.epoch and c.size = p.size), '')
        """;

    /// <summary>Of a leaf <c>l</c>: the newest note with a witness on it that has the leaf; null: there is none.</summary>
    public const string NoteOfLeaf = $"""
        (select {Note} from {LogSchema.Published} p where p.epoch = l.epoch and p.size =
            (select max(c.size) from {LogSchema.Cosigned} c where c.epoch = l.epoch and c.size > l.leaf_index))
        """;

    private const string LastPublished = $"select epoch, size, note from {LogSchema.Published} order by epoch desc, size desc limit 1";
    private const string LastSigned = $"select coalesce(max(size), 0) from {LogSchema.Cosigned} where epoch = $1 and witness = $2";
    private const string Add = $"""
        insert into {LogSchema.Cosigned} (epoch, size, witness, line, at) values ($1, $2, $3, $4, now()) on conflict do nothing
        """;

    /// <summary>Without the lines of witnesses; null: nothing was published.</summary>
    public async Task<(int Epoch, long Size, string Note)?> Last(CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand(LastPublished);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (reader.GetInt16(0), reader.GetInt64(1), reader.GetString(2)) : null;
    }

    /// <summary>How much a witness has signed, as far as is known here.</summary>
    public async Task<long> SizeOf(int epoch, LogWitness witness, CancellationToken cancellation)
    {
        await using var command = Command(LastSigned, (short)epoch, witness.Id);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async Task Keep(int epoch, long size, LogWitness witness, string line, CancellationToken cancellation)
    {
        await using var command = Command(Add, (short)epoch, size, witness.Id, line);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(string text, params object[] values)
    {
        var command = connections.Pool.CreateCommand(text);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
