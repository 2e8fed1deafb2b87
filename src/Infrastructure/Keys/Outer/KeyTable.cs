using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Storage;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace Ccs.Infrastructure.Keys.Outer;

/// <param name="Name">The key that is written under.</param>
/// <param name="Print">Of the key itself.</param>
/// <param name="Touched">A complaint whose data key it wrapped was erased: it is to be replaced.</param>
internal sealed record CurrentKey(KeyName Name, string Print, bool Touched);

/// <param name="Name">Replaced by another of its slot.</param>
/// <param name="RetiredAt">UTC.</param>
internal sealed record RetiredKey(KeyName Name, DateTimeOffset RetiredAt);

/// <summary>
/// Which key of each slot is written under, and which are on their way out; no key itself. A write that names a bucket key holds its row
/// until its commit, so that a rotation, which changes the row, finds every row that was written before.
/// </summary>
internal sealed class KeyTable(DatabaseConnections connections)
{
    public const string Current = $"{MartenSetup.Schema}.wrapping_key";
    public const string Retired = $"{MartenSetup.Schema}.retired_key";

    /// <summary>Of erased complaints: the name of the key that wrapped theirs last.</summary>
    public const string Erased = $"{MartenSetup.Schema}.erased_key";

    public async Task<CurrentKey?> Find(string slot, CancellationToken cancellation) =>
        (await Read("where slot = $1", [slot], cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<CurrentKey>> All(CancellationToken cancellation) => Read(string.Empty, [], cancellation);

    /// <summary>The first of its slot; nothing where another node was faster.</summary>
    public Task Add(KeyName name, string print, CancellationToken cancellation) =>
        Execute(
            $"insert into {Current} (slot, generation, print, touched) values ($1, $2, $3, false) on conflict (slot) do nothing",
            cancellation,
            name.Slot,
            name.Generation,
            print
        );

    /// <summary>From its commit on nothing is written under the old one, and everything that was can be seen.</summary>
    public Task Replace(CurrentKey old, KeyName name, string print, DateTimeOffset now, CancellationToken cancellation) =>
        Execute(
            $"""
            with replaced as (
                update {Current} set generation = $2, print = $3, touched = false where slot = $1 and generation = $4 returning slot)
            insert into {Retired} (name, retired_at) select $5, $6 from replaced on conflict (name) do nothing
            """,
            cancellation,
            name.Slot,
            name.Generation,
            print,
            old.Name.Generation,
            old.Name.ToString(),
            now.ToUniversalTime()
        );

    public async Task<IReadOnlyList<RetiredKey>> AllRetired(CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand($"select name, retired_at from {Retired} order by name");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<RetiredKey> all = [];
        while (await reader.ReadAsync(cancellation))
        {
            if (KeyName.Parse(reader.GetString(0)) is { } name)
            {
                all.Add(new RetiredKey(name, await reader.GetFieldValueAsync<DateTimeOffset>(1, cancellation)));
            }
        }

        return all;
    }

    /// <summary>Which key wrapped that of an erased complaint last; null: it isn't known, since that was before it was noted.</summary>
    public async Task<string?> OfErased(Guid complaintId, CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand($"select name from {Erased} where complaint_id = $1");
        Fill(command, [complaintId]);
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>It was destroyed.</summary>
    public Task Forget(KeyName name, CancellationToken cancellation) =>
        Execute(
            $"""
            with retired as (delete from {Retired} where name = $1)
            delete from {Current} where slot = $2 and generation = $3
            """,
            cancellation,
            name.ToString(),
            name.Slot,
            name.Generation
        );

    internal static IEnumerable<Table> Tables()
    {
        var current = new Table(Current);
        current.AddColumn("slot", "text").AsPrimaryKey();
        current.AddColumn("generation", "integer").NotNull();
        current.AddColumn("print", "text").NotNull();
        current.AddColumn("touched", "boolean").NotNull();
        var retired = new Table(Retired);
        retired.AddColumn("name", "text").AsPrimaryKey();
        retired.AddColumn("retired_at", "timestamptz").NotNull();
        var erased = new Table(Erased);
        erased.AddColumn("complaint_id", "uuid").AsPrimaryKey();
        erased.AddColumn("name", "text").NotNull();
        return [current, retired, erased];
    }

    private async Task<IReadOnlyList<CurrentKey>> Read(string where, object[] values, CancellationToken cancellation)
    {
        await using var command = connections.Pool.CreateCommand($"select slot, generation, print, touched from {Current} {where}");
        Fill(command, values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<CurrentKey> all = [];
        while (await reader.ReadAsync(cancellation))
        {
            all.Add(new CurrentKey(new KeyName(reader.GetString(0), reader.GetInt32(1)), reader.GetString(2), reader.GetBoolean(3)));
        }

        return all;
    }

    private async Task Execute(string statement, CancellationToken cancellation, params object[] values)
    {
        await using var command = connections.Pool.CreateCommand(statement);
        Fill(command, values);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static void Fill(NpgsqlCommand command, object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }
    }
}
